package app.preflight.world;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the program answered. */
public record Answer(String call, int status, HttpHeaders headers, String body) {

    static Answer of(String call, HttpResponse<String> response) {
        return new Answer(call, response.statusCode(), response.headers(), response.body());
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        return body().isEmpty() ? MissingNode.getInstance() : Json.read(body());
    }

    /** A part of the body, by its JSON pointer. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asString();
    }

    /** The texts under {@code name} of all elements of the array at {@code pointer}. */
    public List<String> texts(String pointer, String name) {
        return at(pointer).valueStream().map(element -> element.path(name).asString()).toList();
    }

    /** The fields that a 422 complains of. */
    public List<String> wrongFields() {
        return expect(422).texts("/errors", "field");
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag: " + this));
    }

    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError("expected " + status + ": " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return call + " → " + status() + " " + body();
    }
}
