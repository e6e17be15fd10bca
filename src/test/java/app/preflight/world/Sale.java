package app.preflight.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One deal, as one caller works on it over HTTP. */
public record Sale(Caller caller, String id) {

    public static Sale open(Caller caller, String process) {
        return open(caller, process, Map.of());
    }

    /** With more facts than it needs. */
    public static Sale open(Caller caller, String process, Map<String, ?> facts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "เครื่องบรรจุขวด");
        body.put("process", process);
        body.put("organisation", Map.of("name", "บริษัท น้ำดื่มไทย จำกัด"));
        body.putAll(facts);
        return new Sale(caller, caller.post("/deals", body).expect(201).text("/id"));
    }

    /** The same deal, in another's hands. */
    public Sale by(Caller other) {
        return new Sale(other, id);
    }

    public String path() {
        return "/deals/" + id;
    }

    public String path(String key) {
        return path() + "/checklist/items/" + key;
    }

    public Answer facts() {
        return caller.get(path()).expect(200);
    }

    public Answer checklist() {
        return caller.get(path() + "/checklist").expect(200);
    }

    public Answer item(String key) {
        return caller.get(path(key)).expect(200);
    }

    public Answer act(String key, Object act) {
        return caller.put(path(key), act);
    }

    /** Answers the item with a right response. */
    public Answer tick(String key) {
        return act(key, answered(key));
    }

    /** The body that answers the item rightly. */
    public Map<String, Object> answered(String key) {
        return Map.of("state", "done", "response", Replies.to(item(key).text("/kind")));
    }

    public Answer complete(String stage) {
        return caller.post(path() + "/completions", Map.of("stage", stage));
    }

    public Answer close(String outcome, String reason) {
        return caller.post(path() + "/closure", Map.of("outcome", outcome, "reason", reason));
    }

    public Answer reopen() {
        return caller.delete(path() + "/closure");
    }

    public Answer hold(String item, String reason) {
        return caller.post(path() + "/hold", Map.of("item", item, "reason", reason));
    }

    public Answer resume() {
        return caller.delete(path() + "/hold");
    }

    public List<String> eventTypes() {
        return caller.get(path() + "/events?limit=200").expect(200).texts("/items", "type");
    }

    /** Answers the stage's must items, and no more; then completes it. */
    public Sale pass(String stage) {
        musts(stage).forEach(key -> tick(key).expect(200));
        complete(stage).expect(201);
        return this;
    }

    /** Passes every stage from where the deal stands up to and with the one named. */
    public Sale passAllTo(String last) {
        String stage;
        do {
            stage = facts().text("/stage");
            pass(stage);
        } while (!stage.equals(last));
        return this;
    }

    private List<String> musts(String stage) {
        return stage(checklist().json(), stage)
                .path("items")
                .valueStream()
                .filter(item -> item.path("importance").asString().equals("must"))
                .map(item -> item.path("key").asString())
                .toList();
    }

    private static JsonNode stage(JsonNode checklist, String key) {
        return checklist
                .path("stages")
                .valueStream()
                .filter(stage -> stage.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
