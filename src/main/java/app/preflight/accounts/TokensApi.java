package app.preflight.accounts;

import app.preflight.accounts.SignIn.TooMany;
import app.preflight.accounts.SignIn.Welcome;
import app.preflight.accounts.SignIn.Wrong;
import app.preflight.web.Body;
import app.preflight.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/tokens}: the one call that takes e-mail and password. */
@RestController
class TokensApi {

    private static final String BASIC = "Basic ";
    private static final String RETRY_SECONDS = "900";

    private final SignIn signIn;
    private final ApiTokens tokens;
    private final Problems problems;

    TokensApi(SignIn signIn, ApiTokens tokens, Problems problems) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.problems = problems;
    }

    private record Credentials(String email, String password) {}

    @PostMapping("/api/v1/tokens")
    ResponseEntity<?> make(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, defaultValue = "") String header,
            @Body TokenRequest token,
            HttpServletRequest request) {
        Optional<Credentials> credentials = credentials(header);
        if (credentials.isEmpty()) {
            return unauthorized();
        }
        SignIn.Outcome outcome =
                signIn.attempt(
                        credentials.get().email(),
                        credentials.get().password(),
                        request.getRemoteAddr());
        return switch (outcome) {
            case Welcome welcome -> make(welcome, token);
            case Wrong wrong -> unauthorized();
            case TooMany tooMany -> throttled();
        };
    }

    private ResponseEntity<?> make(Welcome welcome, TokenRequest token) {
        String secret = tokens.make(welcome.workspace(), welcome.user(), token.name());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("token", secret, "name", token.name()));
    }

    private ResponseEntity<?> unauthorized() {
        ResponseEntity<?> answer =
                problems.answer(HttpStatus.UNAUTHORIZED, "unauthorized", Map.of());
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .headers(answer.getHeaders())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Preflight\"")
                .body(answer.getBody());
    }

    private ResponseEntity<?> throttled() {
        ResponseEntity<?> answer =
                problems.answer(HttpStatus.TOO_MANY_REQUESTS, "too-many", Map.of());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(answer.getBody());
    }

    private static Optional<Credentials> credentials(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 || pair.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(
                            new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
