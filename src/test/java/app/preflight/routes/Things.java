package app.preflight.routes;

import app.preflight.leads.imports.Importing;
import app.preflight.world.Answer;
import app.preflight.world.Json;
import app.preflight.world.Written;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How each kind of thing is made, over the program's own face. */
final class Things {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    private final Company company;

    Things(Company company) {
        this.company = company;
    }

    /**
     * @param label which one of its kind; things of several kinds that belong together share one
     */
    String make(String kind, String label) {
        return switch (kind) {
            case "deal" -> deal("basic");
            case "small-deal" -> deal(id("process", "small"));
            case "organisation" -> customer("organisation");
            case "person" -> customer("contact");
            case "playbook" -> playbook(label);
            case "behind" -> behind("behind-" + label);
            case "moving" -> moving("moving-" + label);
            case "bulk-move" ->
                    posted("/processes/" + id("moving", label) + "/moves", "{\"version\":2}");
            case "process" -> process(label);
            case "process-file" ->
                    Json.write(
                            Written.process(
                                    "pasted", Written.stage("meet", Written.item("who", "note"))));
            case "trial" -> trial(label);
            case "suggestion" -> suggestion();
            case "lead" -> lead(label);
            case "merge" -> merge(label);
            case "search" -> posted("/duplicate-searches", "{}");
            case "import" -> imported("?preview=true");
            case "import-done" -> imported("?policy=create");
            case "view" -> posted("/lead-views", Map.of("name", company.text() + label));
            case "assignment-rule" -> assignmentRules();
            case "process-rule" -> processRules();
            case "form-link" -> form(label, "/forms/(" + SECRET + ")");
            case "form" -> form(label, "/leads/forms/(" + UUID + ")/closure");
            case "user" -> company.hire("user" + label);
            case "token" -> token();
            case "invitation-link" -> invite(label, "/invitations/([A-Za-z0-9_.-]{43,})");
            case "invitation" -> invite(label, "/users/invitations/(" + UUID + ")/withdrawal");
            default -> throw new IllegalArgumentException("nobody knows how to make: " + kind);
        };
    }

    /** What is on the screen of whoever changes it next. */
    String now(String kind, String label) {
        return switch (kind) {
            case "deal-revision" -> revision("/deals/" + id("deal", label));
            case "lead-revision" -> revision("/leads/" + id("lead", label));
            case "assignment-revision" -> revision("/lead-assignment");
            case "process-rules-revision" -> revision("/process-rules");
            case "draft-revision" ->
                    found(
                            company.browser()
                                    .get("/processes/" + id("process", label) + "/draft")
                                    .expect(200),
                            "name=\"revision\" value=\"([0-9]+)\"");
            default -> throw new IllegalArgumentException("nobody knows the " + kind);
        };
    }

    private String revision(String path) {
        return company.admin().get(path).expect(200).etag().replace("\"", "");
    }

    private String id(String kind, String label) {
        return company.id(kind, label);
    }

    private String posted(String path, Object body) {
        return company.admin()
                .sendJson("POST", path, body instanceof String json ? json : Json.write(body))
                .expect(201)
                .text("/id");
    }

    /** To whose page the deal's leads. */
    private String customer(String kind) {
        Answer led = company.browser().get("/deals/" + id("deal", "") + "/" + kind).expect(303);
        String address = led.header("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String deal(String process) {
        Map<String, ?> contact = Map.of("name", company.text(), "email", "buyer@buyer.example");
        Map<String, ?> step = Map.of("date", "2026-12-31", "text", company.text());
        Map<String, ?> facts =
                Map.of(
                        "title", company.text(),
                        "process", process,
                        "processReason", company.text(),
                        "organisation", Map.of("name", company.text()),
                        "contact", contact,
                        "source", company.text(),
                        "product", company.text(),
                        "value", Map.of("amount", "150000", "currency", "THB"));
        String deal = posted("/deals", facts);
        company.admin().patch("/deals/" + deal, Map.of("nextStep", step)).expect(200);
        return deal;
    }

    private String playbook(String label) {
        String path = "/deals/" + id("deal", label) + "/playbooks";
        return posted(path, Map.of("cause", "champion-left", "note", company.text()));
    }

    private String process(String key) {
        publish(key, "where");
        return key;
    }

    private void publish(String key, String second) {
        Written.publish(
                company.admin(),
                key,
                Written.stage("meet", Written.item("who", "person"), Written.item(second, "note")),
                Written.stage("close", Written.item("signed", "signature")));
    }

    /** A deal whose process has a newer version. */
    private String behind(String process) {
        publish(process, "where");
        String deal = deal(process);
        publish(process, "when");
        return deal;
    }

    private String moving(String process) {
        behind(process);
        return process;
    }

    private String trial(String key) {
        String draft = "/processes/" + id("process", key) + "/draft";
        Map<String, String> form =
                Map.of("revision", now("draft-revision", key), "people", id("user", "trying"));
        company.browser().post(draft + "/trial", form).expect(303);
        return key;
    }

    private String suggestion() {
        company.browser()
                .post(
                        "/processes/basic/items/lead-fits/suggestions",
                        Map.of("text", company.text()))
                .expect(303);
        return found(
                company.browser().get("/processes/suggestions").expect(200),
                "/processes/suggestions/(" + UUID + ")/closure");
    }

    private String lead(String label) {
        Map<String, ?> person =
                Map.of("name", company.text(), "email", "lead" + label.length() + "@lead.example");
        Map<String, ?> organisation =
                Map.of("name", company.text() + label, "province", company.text());
        Map<String, ?> facts =
                Map.of(
                        "person",
                        person,
                        "organisation",
                        organisation,
                        "source",
                        company.text(),
                        "fields",
                        Map.of("size", 7, "remark", company.text()));
        return posted("/leads", facts);
    }

    private String merge(String label) {
        String kept = id("lead", "kept-" + label);
        String merged = id("lead", "merged-" + label);
        return posted("/merges", Map.of("kind", "lead", "keep", kept, "merge", merged));
    }

    private String imported(String query) {
        String rows = "name,email,size\nKanok,kanok@file.example,5\n,wrong,6\n";
        Answer taken = company.admin().postText("/imports" + query, "text/csv", rows).expect(201);
        Importing.ended(company.admin(), "/imports/" + taken.text("/id"));
        return taken.text("/id");
    }

    private String assignmentRules() {
        Map<String, ?> where = Map.of("field", "source", "operator", "is", "value", company.text());
        Map<String, ?> rule =
                Map.of("name", company.text(), "conditions", where(where), "owners", me());
        company.admin()
                .put("/lead-assignment", Map.of("rules", new Object[] {rule, rule}, "others", me()))
                .expect(200);
        return "1";
    }

    private static Object[] where(Map<String, ?> clause) {
        return new Object[] {clause};
    }

    private static Object[] me() {
        return new Object[] {"me"};
    }

    private String processRules() {
        Map<String, ?> clause = Map.of("fact", "product", "is", "is", "value", company.text());
        Map<String, ?> rule = Map.of("condition", where(clause), "process", "basic");
        Map<String, ?> rules = Map.of("rules", new Object[] {rule, rule}, "fallback", "basic");
        company.admin().put("/process-rules", rules).expect(200);
        return "1";
    }

    private String form(String label, String address) {
        Map<String, String> form =
                Map.of(
                        "name", company.text(),
                        "heading", company.text(),
                        "consent", company.text(),
                        "thanks", company.text(),
                        "source", "form-" + label);
        company.browser().post("/leads/forms", form).expect(303);
        return found(company.browser().get("/leads/forms").expect(200), address);
    }

    private String token() {
        return found(
                company.browser().post("/account/tokens", Map.of("name", "visited")).expect(200),
                "/account/tokens/(" + UUID + ")/revocation");
    }

    private String invite(String label, String address) {
        Map<String, String> invitation =
                Map.of(
                        "email",
                        "guest" + label + "@invited.example",
                        "role",
                        "rep",
                        "team",
                        company.text());
        return found(company.browser().post("/users/invitations", invitation).expect(200), address);
    }

    /** The first such place: on every page the newest stand first. */
    private static String found(Answer page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not on " + page);
        }
        return matcher.group(1);
    }
}
