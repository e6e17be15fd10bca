package app.preflight;

import app.preflight.world.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A deal, as somebody works on it who holds every answer against the document.
 *
 * @param path under {@code /api/v1}
 */
record DescribedDeal(DescribedCaller caller, String path) {

    private static final int ROOT = "/api/v1".length();

    static final Map<String, ?> FACTS =
            Map.of(
                    "title",
                    "สายการผลิตน้ำดื่ม",
                    "process",
                    "basic",
                    "organisation",
                    Map.of("name", "บริษัท น้ำดื่มไทย จำกัด"),
                    "contact",
                    Map.of("name", "วิชัย ศรีสุข", "email", "wichai@example.com"),
                    "value",
                    Map.of("amount", 150000, "currency", "THB"),
                    "closeDate",
                    "2026-12-31",
                    "product",
                    "เครื่องบรรจุขวด",
                    "source",
                    "งานแสดงสินค้า",
                    "decisionMakers",
                    3);

    static Map<String, ?> factsWith(String name, Object value) {
        Map<String, Object> facts = new HashMap<>(FACTS);
        facts.put(name, value);
        return facts;
    }

    static DescribedDeal open(DescribedCaller caller, Map<String, ?> facts) {
        Answer opened = caller.post("/deals", facts).expect(201);
        return new DescribedDeal(caller, opened.header("Location").orElseThrow().substring(ROOT));
    }

    Answer get() {
        return caller.get(path).expect(200);
    }

    Answer get(String part) {
        return caller.get(path + part).expect(200);
    }

    Answer post(String part, Map<String, ?> body) {
        return caller.post(path + part, body);
    }

    Answer delete(String part) {
        return caller.delete(path + part);
    }

    Answer act(String item, Map<String, ?> act) {
        return caller.put(path + "/checklist/items/" + item, act);
    }

    Answer waive(String item, String reason) {
        return act(item, Map.of("state", "waived", "reason", reason));
    }

    List<JsonNode> items() {
        return get("/checklist")
                .at("/stages")
                .valueStream()
                .flatMap(stage -> stage.path("items").valueStream())
                .toList();
    }
}
