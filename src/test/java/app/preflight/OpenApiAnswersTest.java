package app.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.leads.imports.Importing;
import app.preflight.processes.ResponseKind;
import app.preflight.world.Answer;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Replies;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the program takes and answers is what the document says. */
@InTheWorld
class OpenApiAnswersTest {

    private final World world;
    private final Contract contract;
    private final DescribedCaller somchai;

    private static final String SMALL_PROCESS =
            """
            {"format": 1, "key": "small", "name": {"en": "Small"}, "stages": [
              {"key": "meet", "name": {"en": "Meet"}, "items": [
                {"key": "met", "challenge": {"en": "Met"},
                  "response": "note", "importance": "should"}]}]}
            """;

    OpenApiAnswersTest(World world) {
        this.world = world;
        this.contract = Contract.servedBy(world);
        this.somchai = new DescribedCaller(contract, world.somchai(), new TreeSet<>());
    }

    @Test
    void everyOperationTakesAndAnswersWhatIsWritten() {
        somchai.by(world.stranger()).get("/openapi.json");
        makeAToken();
        readTheProcesses();
        ruleWhichProcessADealGets();
        workOnADeal();
        loseADealAndTakeItBack();
        winADeal();
        moveADeal();
        moveManyDeals();
        meetAChange();
        takeInALead();
        keepALeadView();
        qualifyALead();
        assignALead();
        importLeads();
        mergeTwoLeads();

        assertThat(somchai.succeeded()).isEqualTo(contract.operations());
    }

    private void importLeads() {
        String csv = "ชื่อ,อีเมล,งบ\nกนก,kanok@contract.example,5\nข,ผิด,6\n";
        DescribedCaller lek = somchai.by(world.as(Person.LEK));
        Answer ready =
                lek.send("POST", "/imports?preview=true&name=fair.csv", "text/csv", csv)
                        .expect(201);
        String path = "/imports/" + ready.text("/id");
        lek.get(path).expect(200);
        lek.delete(path).expect(409);
        lek.post(path + "/start", Map.of("mapping", Map.of("none", "source"))).expect(422);
        lek.post(path + "/start", Map.of("policy", "create")).expect(200);
        lek.post(path + "/start", Map.of()).expect(409);
        Importing.ended(lek.caller(), path);
        lek.get(path + "/rejected").expect(200);
        lek.post(path + "/stop").expect(200);
        lek.delete(path).expect(202);
        lek.get("/imports").expect(200);
        lek.get("/imports/nothing").expect(404);
        lek.send("POST", "/imports", "text/csv", "").expect(422);
        lek.send("POST", "/imports", "application/json", "{}").expect(415);
    }

    private void makeAToken() {
        String credentials = World.basic(Person.SOMCHAI.email(), Person.SOMCHAI.password());
        somchai.by(world.stranger())
                .with("Authorization", credentials)
                .post("/tokens", Map.of("name", "Monthly report"))
                .expect(201);
    }

    private void readTheProcesses() {
        somchai.get("/processes").expect(200);
        somchai.get("/processes?status=retired").expect(200);
        somchai.get("/processes?status=lost").expect(422);
        somchai.with("Accept-Language", "th").get("/processes/complex").expect(200);
        somchai.get("/process-exports/basic").expect(200);
        DescribedCaller admin = somchai.by(world.ann());
        admin.send("POST", "/process-imports", "application/json", SMALL_PROCESS).expect(200);
        admin.send("POST", "/process-imports", "text/plain", "No list").expect(422);
        admin.send("POST", "/process-imports", "application/json", "{").expect(400);
        somchai.send("POST", "/process-imports", "text/plain", "- Met").expect(403);
    }

    private void ruleWhichProcessADealGets() {
        DescribedCaller pim = somchai.by(world.pim());
        pim.put("/process-rules", Map.of("rules", List.of())).expect(200);
        pim.get("/process-rules").expect(200);
        pim.post("/process-choices", Map.of("product", "ปั๊มน้ำ", "decisionMakers", 2)).expect(200);
        DescribedCaller rin = somchai.by(world.as(Person.RIN));
        rin.get("/process-rules").expect(200);
        rin.post("/process-choices", Map.of("source", "Fair")).expect(200);
        somchai.put("/process-rules", Map.of("rules", List.of())).expect(403);
    }

    private void moveADeal() {
        DescribedCaller pim = somchai.by(world.pim());
        String publish = "/process-imports?publish=true";
        pim.send("POST", publish, "application/json", SMALL_PROCESS).expect(201);
        DescribedDeal deal = DescribedDeal.open(pim, DescribedDeal.factsWith("process", "small"));
        deal.post("/moves", Map.of("version", 1)).expect(409);
        String newer = SMALL_PROCESS.replace("Met", "Met twice");
        pim.send("POST", publish, "application/json", newer).expect(201);
        deal.post("/moves", Map.of()).expect(422);
        deal.post("/moves", Map.of("version", 2)).expect(201);
        deal.get("/events").expect(200);
    }

    private void moveManyDeals() {
        DescribedCaller pim = somchai.by(world.pim());
        String publish = "/process-imports?publish=true";
        String many = SMALL_PROCESS.replace("small", "small-for-many");
        pim.send("POST", publish, "application/json", many).expect(201);
        DescribedDeal.open(pim, DescribedDeal.factsWith("process", "small-for-many"));
        String moves = "/processes/small-for-many/moves";
        pim.post(moves, Map.of("version", 1)).expect(409);
        pim.send("POST", publish, "application/json", many.replace("Met", "Met twice"));
        pim.get(moves + "/preview").expect(200);
        somchai.by(world.ton()).get(moves + "/preview").expect(403);
        pim.post(moves, Map.of()).expect(422);
        Answer begun = pim.post(moves, Map.of("version", 2)).expect(201);
        String move = moves + "/" + begun.text("/id");
        pim.get(move).expect(200);
        pim.post(move + "/stop").expect(200);
        pim.get(moves).expect(200);
        pim.get(moves + "/nothing").expect(404);
    }

    private void meetAChange() {
        DescribedDeal deal = DescribedDeal.open(somchai, DescribedDeal.FACTS);
        Map<String, ?> left = Map.of("cause", "champion-left", "note", "ลาออกสิ้นเดือน");
        String list = deal.post("/playbooks", left).expect(201).text("/id");
        deal.post("/playbooks", left).expect(409);
        deal.post("/playbooks", Map.of("cause", "none-such")).expect(422);
        String path = deal.path() + "/playbooks/" + list;
        somchai.put(path + "/items/successor-named", done(Map.of("name", "สุดา"))).expect(200);
        somchai.get(path).expect(200);
        somchai.post(path + "/closure", Map.of("reason", "ดีลเล็ก")).expect(201);
        somchai.post(path + "/closure", Map.of("reason", "ดีลเล็ก")).expect(409);
        deal.get("/playbooks");
        deal.get("/events");
    }

    private void takeInALead() {
        Map<String, ?> facts =
                Map.of(
                        "person",
                                Map.of("name", "อรพิน ต้องตรง", "email", "orapin@contract.example"),
                        "organisation", Map.of("name", "โรงสีต้องตรง", "province", "สุพรรณบุรี"),
                        "fields", Map.of("silos", 4, "organic", true));
        somchai.post("/leads", facts).expect(201);
        Answer again = somchai.post("/leads", facts).expect(201);
        String lead = "/leads/" + again.text("/id");
        somchai.post("/duplicate-checks", facts).expect(200);
        somchai.post("/leads", Map.of("source", "fair")).expect(422);
        somchai.get("/leads?status=open&limit=2").expect(200);
        somchai.get(lead).expect(200);
        somchai.get(lead + "-none").expect(404);
        somchai.patch(lead, Map.of("source", "งานข้าว")).expect(200);
        somchai.post(lead + "/duplicate-decisions", Map.of("verdict", "new")).expect(201);
        somchai.post(lead + "/disqualification", Map.of("reason", "ไม่มีงบ")).expect(201);
        somchai.post(lead + "/duplicate-decisions", Map.of("verdict", "new")).expect(409);
        somchai.delete(lead + "/disqualification").expect(204);
        somchai.post(lead + "/conversion", Map.of("process", "basic")).expect(201);
        somchai.post(lead + "/conversion", Map.of("process", "basic")).expect(409);
        somchai.get(lead).expect(200);
        somchai.get(lead + "/events").expect(200);
        DescribedCaller ann = somchai.by(world.ann());
        Answer search = ann.post("/duplicate-searches").expect(201);
        ann.get("/duplicate-searches/" + search.text("/id")).expect(200);
    }

    private void keepALeadView() {
        Map<String, ?> view =
                Map.of(
                        "name",
                        "งานข้าว",
                        "filters",
                        Map.of("owner", "me", "status", "open", "undecided", true),
                        "columns",
                        List.of("organisation", "fields.silos", "age"),
                        "sort",
                        "organisation");
        Answer kept = somchai.post("/lead-views", view).expect(201);
        String path = "/lead-views/" + kept.text("/id");
        somchai.post("/lead-views", view).expect(422);
        somchai.post("/lead-views", Map.of("name", "ทุกคน", "shared", true)).expect(403);
        somchai.get("/lead-views?limit=1").expect(200);
        somchai.get(path).expect(200);
        somchai.put(path, Map.of("name", "งานข้าวสาร", "sort", "sideways")).expect(422);
        somchai.put(path, Map.of("name", "งานข้าวสาร")).expect(200);
        somchai.with("If-Match", kept.etag()).put(path, Map.of("name", "อื่น")).expect(412);
        somchai.by(world.krit()).put(path, Map.of("name", "ของฉัน")).expect(404);
        somchai.delete(path).expect(204);
        somchai.delete(path).expect(404);
    }

    private void qualifyALead() {
        Map<String, ?> rule =
                Map.of("field", "fields.silos", "operator", "at-least", "value", 2, "must", true);
        Map<String, ?> rules = Map.of("rules", List.of(rule));
        DescribedCaller rin = somchai.by(world.as(Person.RIN));
        rin.put("/qualification-criteria", rules).expect(200);
        rin.get("/qualification-criteria").expect(200);
        rin.post("/qualification-criteria/trials", rules).expect(200);
        somchai.put("/qualification-criteria", rules).expect(403);
        Answer lead = rin.post("/leads", Map.of("person", Map.of("name", "สายใจ"))).expect(201);
        rin.get("/leads/" + lead.text("/id") + "/qualification").expect(200);
    }

    private void assignALead() {
        Map<String, ?> condition = Map.of("field", "organisation.province", "operator", "present");
        Map<String, ?> rule =
                Map.of("name", "Joe", "conditions", List.of(condition), "owners", List.of("me"));
        Map<String, ?> rules = Map.of("rules", List.of(rule), "others", List.of("me"));
        DescribedCaller rin = somchai.by(world.as(Person.RIN));
        rin.put("/lead-assignment", rules).expect(200);
        rin.put("/lead-assignment", Map.of("rules", List.of(Map.of()))).expect(422);
        Answer kept = rin.get("/lead-assignment").expect(200);
        rin.send("PUT", "/lead-assignment", "application/json", kept.body()).expect(200);
        rin.with("If-Match", "\"0\"").put("/lead-assignment", rules).expect(412);
        somchai.get("/lead-assignment").expect(403);
        somchai.put("/lead-assignment", rules).expect(403);
        Map<String, ?> lead = Map.of("person", Map.of("name", "ใจดี"), "owner", "rules");
        Answer assigned = rin.post("/leads", lead).expect(201);
        rin.get("/leads/" + assigned.text("/id") + "/events").expect(200);
        rin.put("/lead-assignment", Map.of("rules", List.of())).expect(200);
    }

    private void mergeTwoLeads() {
        Map<String, ?> merge =
                Map.of(
                        "kind", "lead",
                        "keep", lead("อรุณี"),
                        "merge", lead("Arunee"),
                        "fields", List.of("person.name"),
                        "leave", List.of("fields.size"));
        String merged = "/merges/" + somchai.post("/merges", merge).expect(201).text("/id");
        somchai.post("/merges", merge).expect(409);
        somchai.post("/merges", Map.of("kind", "deal")).expect(422);
        somchai.get(merged).expect(200);
        somchai.get("/merges?kind=lead&limit=1").expect(200);
        somchai.get("/merges?kind=deal").expect(422);
        somchai.delete(merged).expect(204);
        somchai.delete(merged).expect(409);
        somchai.get(merged).expect(200);
        somchai.by(world.krit()).get(merged).expect(404);
    }

    private String lead(String name) {
        return world.somchai()
                .post("/leads", Map.of("person", Map.of("name", name)))
                .expect(201)
                .text("/id");
    }

    private void workOnADeal() {
        DescribedDeal deal = DescribedDeal.open(somchai, DescribedDeal.FACTS);
        changeIts(deal);
        interrupt(deal);
        deal.waive("lead-fits", "ลูกค้าเก่า").expect(200);
        deal.act("lead-fits", Map.of("state", "open", "reason", "ต้องดูใหม่")).expect(200);
        deal.act("lead-fits", Map.of("state", "not-applicable", "reason", "เก่า")).expect(200);
        deal.act("lead-unique", Map.of("state", "deferred", "until", "closing")).expect(200);
        deal.post("/completions", Map.of("stage", "prospecting")).expect(201);
        deal.get("/checklist/items/lead-fits");
        deal.get("/events?limit=3");
        deal.get("/events?type=item-waived,item-done");
        deal.get("/events?type=item-waived&type=run-held");
        somchai.get("/deals?owner=me&status=open&limit=1").expect(200);
        somchai.get("/board?process=basic&owner=me").expect(200);
    }

    private void changeIts(DescribedDeal deal) {
        Map<String, ?> step = Map.of("date", "2026-12-15", "text", "ลูกค้าส่ง RFP");
        somchai.patch(deal.path(), Map.of("nextStep", step)).expect(200);
        somchai.send("PATCH", deal.path(), "application/merge-patch+json", "{\"contact\":null}")
                .expect(200);
    }

    private static void interrupt(DescribedDeal deal) {
        deal.post("/hold", Map.of("item", "lead-fits", "reason", "วันหยุดสงกรานต์")).expect(201);
        deal.get();
        deal.get("/checklist");
        deal.delete("/hold").expect(204);
    }

    private void loseADealAndTakeItBack() {
        DescribedDeal deal = DescribedDeal.open(somchai, DescribedDeal.FACTS);
        deal.post("/closure", Map.of("outcome", "lost", "reason", "ราคา")).expect(201);
        deal.get();
        deal.delete("/closure").expect(204);
        deal.get("/events");
    }

    private void winADeal() {
        Sale sale = Sale.open(world.somchai(), "basic").passAllTo("presentation");
        DescribedDeal deal = new DescribedDeal(somchai, sale.path());
        deal.items().stream()
                .filter(item -> item.path("importance").asString().equals("must"))
                .forEach(item -> sale.tick(item.path("key").asString()).expect(200));
        deal.post("/closure", Map.of("outcome", "won")).expect(201);
        sale.pass("post-close");
        deal.get();
        deal.get("/checklist");
        deal.get("/events?limit=200");
    }

    @Test
    void everyItemTakesAndGivesTheResponseWritten() {
        DescribedDeal deal =
                DescribedDeal.open(somchai, DescribedDeal.factsWith("process", "complex"));
        Set<String> kinds = new TreeSet<>();
        deal.items()
                .forEach(item -> {
                    String kind = item.path("kind").asString();
                    deal.act(item.path("key").asString(), done(Replies.to(kind))).expect(200);
                    kinds.add(kind);
                });
        deal.act("opponent-identified", done(Map.of("none", true, "text", "ถามแล้ว"))).expect(200);
        deal.get("/checklist");
        deal.get("/events?limit=200");

        assertThat(kinds).hasSizeGreaterThan(ResponseKind.values().length / 2);
    }

    private static Map<String, ?> done(Map<String, ?> response) {
        return Map.of("state", "done", "response", response);
    }

    @Test
    void whatIsReadOnceNeedNotBeSentAgainUntilItChanges() {
        DescribedDeal deal = DescribedDeal.open(somchai, DescribedDeal.FACTS);
        for (String part : new String[] {"", "/checklist", "/checklist/items/lead-unique"}) {
            String etag = deal.get(part).etag();
            DescribedCaller knowing = somchai.with("If-None-Match", etag);
            knowing.get(deal.path() + part).expect(304);
            deal.waive("lead-unique", "ลูกค้าเก่า " + part).expect(200);
            knowing.get(deal.path() + part).expect(200);
        }
    }

    @Test
    void aTickIsInNobodysWayAndAnEarlierChangeIs() {
        DescribedDeal deal = DescribedDeal.open(somchai, DescribedDeal.FACTS);
        DescribedCaller careful = somchai.with("If-Match", deal.get().etag());
        deal.waive("lead-fits", "ลูกค้าเก่า").expect(200);

        careful.patch(deal.path(), Map.of("title", "สายการผลิตที่สอง")).expect(200);
        careful.patch(deal.path(), Map.of("title", "สายการผลิตที่สาม")).expect(412);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAgain() {
        DescribedCaller cautious = somchai.with("Idempotency-Key", "contract-" + System.nanoTime());
        Answer first = cautious.post("/deals", DescribedDeal.FACTS).expect(201);
        Answer second = cautious.post("/deals", DescribedDeal.FACTS).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).contains("true");
    }
}
