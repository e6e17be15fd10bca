package app.preflight;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

/**
 * A caller who holds every request that was taken, and every answer, against the document.
 *
 * @param succeeded operations that were seen to succeed
 */
record DescribedCaller(Contract contract, Caller caller, Set<String> succeeded) {

    DescribedCaller with(String name, String value) {
        return new DescribedCaller(contract, caller.with(name, value), succeeded);
    }

    DescribedCaller by(Caller other) {
        return new DescribedCaller(contract, other, succeeded);
    }

    Answer get(String path) {
        return checked("GET", path, caller.get(path));
    }

    Answer delete(String path) {
        return checked("DELETE", path, caller.delete(path));
    }

    Answer post(String path, Object body) {
        return send("POST", path, "application/json", Json.write(body));
    }

    /** Without a body. */
    Answer post(String path) {
        return checked("POST", path, caller.send("POST", path, BodyPublishers.noBody()));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, "application/json", Json.write(body));
    }

    Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", Json.write(body));
    }

    /** Whatever the caller likes to say. */
    Answer send(String method, String path, String mediaType, String body) {
        Answer answer =
                caller.with("Content-Type", mediaType)
                        .send(method, path, BodyPublishers.ofString(body));
        if (answer.status() < 300) {
            contract.checkRequest(contract.operation(method, path), mediaType, body);
        }
        return checked(method, path, answer);
    }

    private Answer checked(String method, String path, Answer answer) {
        String operation = contract.operation(method, path);
        contract.checkAnswer(operation, answer);
        if (answer.status() < 300) {
            succeeded.add(operation);
        }
        return answer;
    }
}
