package app.preflight.accounts;

import app.preflight.web.ErrorAnswers;
import app.preflight.web.IdempotentPosts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may reach what, before any handler: everything needs a viewer unless it is named here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * Scripts, styles, fonts and connections of our own only; nothing inline; in nobody's frame.
     */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /** Programs: a token with each request, so no session and no forged form to fear. */
    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            Viewers viewers,
            IdempotentPosts idempotentPosts,
            ErrorAnswers errors) {
        shared(http, errors)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                // What no handler asks the request for: each filter less is part of every tick.
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .addFilterBefore(Authenticator.byToken(viewers), AuthorizationFilter.class)
                .addFilterAfter(idempotentPosts, AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                                .permitAll()
                                .requestMatchers("/api/v1/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            errors.write(
                                    request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
                        }));
        return http.build();
    }

    /** Nobody collects them, and they wrap every filter of every request. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** It runs inside the security filters, where the viewer is known, and nowhere else. */
    @Bean
    FilterRegistrationBean<IdempotentPosts> onlyWithinSecurity(IdempotentPosts filter) {
        FilterRegistrationBean<IdempotentPosts> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /**
     * The same for everybody, so nobody is looked up: it costs no statement, and is there when the
     * database is not.
     */
    @Bean
    @Order(2)
    SecurityFilterChain assetSecurity(HttpSecurity http, ErrorAnswers errors) {
        shared(http, errors)
                .securityMatcher("/assets/**", "/webjars/**", "/favicon.ico", "/livez", "/readyz")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /**
     * Strangers, on whatever web site shows the form: nobody is signed in, so there is no session
     * that a forged form could abuse, and a frame around it deceives nobody.
     */
    @Bean
    @Order(3)
    SecurityFilterChain formSecurity(HttpSecurity http, ErrorAnswers errors) {
        shared(http, errors)
                .securityMatcher("/forms/*")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                CONTENT_SECURITY_POLICY.replace(
                                                        "frame-ancestors 'none'",
                                                        "frame-ancestors *")))
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /** People: a session's cookie, and a token in every form. */
    @Bean
    @Order(4)
    SecurityFilterChain pageSecurity(
            HttpSecurity http, Sessions sessions, Viewers viewers, ErrorAnswers errors) {
        shared(http, errors)
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .addFilterBefore(
                        Authenticator.bySession(sessions, viewers), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in",
                                        "/language",
                                        "/invitations/*",
                                        "/demo/*",
                                        "/error")
                                .permitAll()
                                .requestMatchers("/users/**")
                                .hasRole("ADMIN")
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(SecurityConfiguration::askToSignIn));
        return http.build();
    }

    private static HttpSecurity shared(HttpSecurity http, ErrorAnswers errors) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .cacheControl(Customizer.withDefaults()))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) ->
                                errors.write(
                                        request, response, HttpStatus.FORBIDDEN, "forbidden")));
    }

    /**
     * A part that a page's script asked for cannot show a sign-in form: the whole page goes there.
     */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        boolean page = "GET".equals(request.getMethod()) && !"/".equals(request.getRequestURI());
        String next =
                page ? "?next=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8) : "";
        response.sendRedirect("/sign-in" + next);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
