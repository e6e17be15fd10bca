package app.preflight.leads.imports;

import static app.preflight.leads.imports.Importing.all;
import static app.preflight.leads.imports.Importing.begin;
import static app.preflight.leads.imports.Importing.ended;
import static app.preflight.leads.imports.Importing.row;
import static app.preflight.leads.imports.Importing.send;
import static app.preflight.leads.imports.Importing.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leads that come as a file: what becomes of its rows. */
@InTheWorld
class LeadImportsTest {

    private final World world;
    private final Caller lek;

    LeadImportsTest(World world) {
        this.world = world;
        this.lek = world.as(Person.LEK);
    }

    /** Those that came in by this source, the newest first. */
    private static Answer leads(Caller caller, String source) {
        return leads(caller, source, "");
    }

    private static Answer leads(Caller caller, String source, String more) {
        String encoded = URLEncoder.encode(source, StandardCharsets.UTF_8);
        return caller.get("/leads?limit=200&source=" + encoded + more).expect(200);
    }

    private static List<Integer> counts(Answer it) {
        return List.of("done", "added", "updated", "skipped", "undecided", "rejected").stream()
                .map(name -> it.at("/rows/" + name).asInt())
                .toList();
    }

    @Test
    void everyRowBecomesALeadOfWhoeverImports() {
        Answer done =
                all(
                        lek,
                        "?name=fair.csv",
                        """
                        ชื่อ,บริษัท,อีเมล,มือถือ,เลขผู้เสียภาษี,จังหวัด,รหัสไปรษณีย์,เว็บไซต์,ที่มา,จำนวนพนักงาน
                        พรทิพย์ แก้วใส,บริษัท กระดาษขาว จำกัด,porn@khao.example,081 222 0001,0105536999001,ตาก,63000,khao.example,แถวแรก,45
                        """);
        assertThat(done.text("/state")).isEqualTo("finished");
        assertThat(done.text("/file")).isEqualTo("fair.csv");
        assertThat(counts(done)).containsExactly(1, 1, 0, 0, 0, 0);
        Answer found = leads(lek, "แถวแรก");
        assertThat(found.text("/items/0/person/name")).isEqualTo("พรทิพย์ แก้วใส");
        assertThat(found.text("/items/0/person/phone")).isEqualTo("081 222 0001");
        assertThat(found.text("/items/0/organisation/taxId")).isEqualTo("0105536999001");
        assertThat(found.text("/items/0/organisation/zip")).isEqualTo("63000");
        assertThat(found.at("/items/0/fields/จำนวนพนักงาน").asInt()).isEqualTo(45);
        assertThat(found.text("/items/0/owner/name")).isEqualTo("Lek");
        String lead = "/leads/" + found.text("/items/0/id");
        assertThat(lek.get(lead + "/events").text("/items/0/import")).isEqualTo(done.text("/id"));
    }

    @Test
    void aFileOfAThaiMachineIsRead() {
        String csv = "ชื่อ,นามสกุล,ที่มา\nสมหมาย,ใจซื่อ,เครื่องไทย\n";
        ended(lek, begin(lek, "", csv, Charset.forName("x-windows-874")));
        assertThat(leads(lek, "เครื่องไทย").text("/items/0/person/name"))
                .isEqualTo("สมหมาย ใจซื่อ");
        ended(lek, begin(lek, "", csv.replace("เครื่องไทย", "ยูทีเอฟ"), StandardCharsets.UTF_16));
        assertThat(leads(lek, "ยูทีเอฟ").text("/items/0/person/name")).isEqualTo("สมหมาย ใจซื่อ");
    }

    @Test
    void aWorkbookIsReadAndItsFormulasAreWhatTheyCameTo() {
        String formula = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>1+1</f><v>Formula Kid</v></c>";
        byte[] file =
                workbook(
                        row(1, "First Name", "Last Name", "Source")
                                + row(3, "Arun", "Suriya", "workbook")
                                + formula
                                + "<c r=\"C2\" t=\"inlineStr\"><is><t>workbook</t></is></c></row>");
        String path = "/imports/" + send(lek, "", file).expect(201).text("/id");
        assertThat(counts(ended(lek, path))).containsExactly(2, 2, 0, 0, 0, 0);
        assertThat(
                        leads(lek, "workbook")
                                .at("/items")
                                .valueStream()
                                .map(lead -> lead.at("/person/name").asString()))
                .containsExactlyInAnyOrder("Arun Suriya", "Formula Kid");
    }

    @Test
    void aFormIsTakenAsTheBodyIs() {
        String form =
                """
                --x\r
                Content-Disposition: form-data; name="policy"\r
                \r
                skip\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="งาน.csv"\r
                Content-Type: text/csv\r
                \r
                name,source
                Form Person,form\r
                --x--\r
                """;
        Answer sent = lek.postText("/imports", "multipart/form-data; boundary=x", form).expect(201);
        assertThat(sent.text("/file")).isEqualTo("งาน.csv");
        assertThat(sent.text("/policy")).isEqualTo("skip");
        ended(lek, "/imports/" + sent.text("/id"));
        assertThat(leads(lek, "form").text("/items/0/person/name")).isEqualTo("Form Person");
    }

    private static String known(String source) {
        return "name,email,phone,source\nKnown Rattana,rattana@%s.example,081 900 0%s,%s\n"
                .formatted(source, Math.floorMod(source.hashCode(), 1000), source);
    }

    private String twice(String source, String policy) {
        all(lek, "", known(source).replace("," + source + "\n", ",\n"));
        return begin(lek, "?policy=" + policy, known(source));
    }

    @Test
    void aDuplicateIsSkippedWhereThatIsThePolicy() {
        assertThat(counts(ended(lek, twice("skipped-one", "skip"))))
                .containsExactly(1, 0, 0, 1, 0, 0);
        assertThat(leads(lek, "skipped-one").at("/items").size()).isZero();
    }

    @Test
    void anOpenLeadGetsWhatItLacksWhereThatIsThePolicy() {
        Answer done = ended(lek, twice("updated-one", "update"));
        assertThat(counts(done)).containsExactly(1, 0, 1, 0, 0, 0);
        Answer filled = leads(lek, "updated-one");
        assertThat(filled.at("/items").size()).isEqualTo(1);
        String path = "/leads/" + filled.text("/items/0/id");
        assertThat(lek.get(path + "/events").texts("/items", "type"))
                .containsExactly("lead-added", "lead-changed");
        lek.delete("/imports/" + done.text("/id")).expect(202);
        Answer undone = ended(lek, "/imports/" + done.text("/id"));
        assertThat(undone.at("/undone/restored").asInt()).isEqualTo(1);
        assertThat(lek.get(path).at("/source").isNull()).isTrue();
    }

    @Test
    void aDuplicateIsCreatedAnywayWhereThatIsThePolicy() {
        assertThat(counts(ended(lek, twice("created-one", "create"))))
                .containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(leads(lek, "created-one", "&undecided=true").at("/items").size()).isZero();
        assertThat(leads(lek, "created-one").at("/items").size()).isEqualTo(1);
    }

    @Test
    void aDuplicateWaitsForADecisionOtherwise() {
        assertThat(counts(ended(lek, twice("later-one", "later"))))
                .containsExactly(1, 1, 0, 0, 1, 0);
        Answer waiting = leads(lek, "later-one", "&undecided=true");
        assertThat(waiting.at("/items").size()).isEqualTo(1);
        Answer lead = lek.get("/leads/" + waiting.text("/items/0/id"));
        assertThat(lead.text("/duplicates/0/kind")).isEqualTo("lead");
    }

    @Test
    void rowsOfOneFileAreCheckedAgainstEachOther() {
        String csv =
                "name,email,source\n"
                        + "Jiraporn Twice,jira@twice.example,twice\n".repeat(3)
                        + "Somebody Else,else@else.example,twice\n";
        assertThat(counts(all(lek, "?policy=skip", csv))).containsExactly(4, 2, 0, 2, 0, 0);
        assertThat(leads(lek, "twice").at("/items").size()).isEqualTo(2);
    }

    @Test
    void rowsThatCannotBeTakenComeBackWithTheirReasons() {
        String csv =
                """
                ชื่อ,E-Mail,ที่มา
                ดี,good@reasons.example,reasons
                =HYPERLINK("x"),nobody,reasons
                ,only@reasons.example,reasons
                """;
        String path = begin(lek, "", csv.replace("=HYPERLINK(\"x\")", "\"=HYPERLINK(\"\"x\"\")\""));
        assertThat(counts(ended(lek, path))).containsExactly(3, 1, 0, 0, 0, 2);
        Answer rejected = lek.get(path + "/rejected").expect(200);
        assertThat(rejected.body().lines())
                .containsExactly(
                        "ชื่อ,E-Mail,ที่มา,Rejected line,Rejected because",
                        "\"'=HYPERLINK(\"\"x\"\")\",nobody,reasons,3,E-Mail: Enter an e-mail address such as name@example.com.",
                        "\"\",only@reasons.example,reasons,4,ชื่อ: Enter the name of a person or of an organisation.");
        assertThat(lek.in("th").get(path + "/rejected").body()).contains("บรรทัดที่ไม่รับ");
        Answer again = lek.postText("/imports?preview=true", "text/csv", rejected.body());
        assertThat(again.expect(201).texts("/columns", "field"))
                .containsExactly("person.name", "person.email", "source", "", "");
    }

    @Test
    void aFileIsLookedAtBeforeAndItsColumnsAreMappedOtherwise() {
        all(lek, "", "name,email,source\nPreviewed Somsri,som@preview.example,before\n");
        String csv =
                "Wer,Mail,Unklar\nPreviewed Somsri,som@preview.example,previewed\nX,bad,previewed\n";
        Answer ready = lek.postText("/imports?preview=true", "text/csv", csv).expect(201);
        assertThat(ready.text("/state")).isEqualTo("ready");
        assertThat(ready.texts("/columns", "field"))
                .containsExactly("fields.Wer", "person.email", "fields.Unklar");
        String path = "/imports/" + ready.text("/id");
        assertThat(lek.post(path + "/start", Map.of()).wrongFields()).containsExactly("mapping");
        Map<String, String> mapping = Map.of("Wer", "person.name", "Unklar", "source");
        Answer started = lek.post(path + "/start", Map.of("policy", "skip", "mapping", mapping));
        assertThat(counts(ended(lek, path))).containsExactly(2, 0, 0, 1, 0, 1);
        assertThat(started.text("/policy")).isEqualTo("skip");
        Answer next = lek.postText("/imports?preview=true", "text/csv", csv).expect(201);
        assertThat(next.texts("/columns", "field"))
                .containsExactly("person.name", "person.email", "source");
        assertThat(next.text("/preview/0/duplicates/0/kind")).isEqualTo("lead");
        assertThat(next.text("/preview/1/errors/0/field")).isEqualTo("person.email");
        world.as(Person.LEK).post(path + "/start", Map.of()).expect(409);
        lek.post("/imports/" + next.text("/id") + "/stop", Map.of()).expect(200);
        assertThat(lek.get("/imports/" + next.text("/id")).text("/state")).isEqualTo("cancelled");
    }

    @Test
    void whoStandsInAFileAThousandTimesComesInOnce() {
        String csv =
                "name,email,source\n"
                        + "Jiraporn Again,jira@again.example,again\n".repeat(1_200)
                        + "Wiroj Onlyonce,wiroj@again.example,again\n";
        assertThat(counts(all(lek, "?policy=skip", csv))).containsExactly(1_201, 2, 0, 1_199, 0, 0);
    }

    @Test
    void whatIsCancelledStaysAsFarAsItWas() {
        StringBuilder csv = new StringBuilder("name,source\n");
        for (int number = 0; number < 6_000; number++) {
            csv.append("Kasem%05d Nonlapan%d,cancelled\n".formatted(number, number * 7919));
        }
        String path = begin(lek, "", csv.toString());
        lek.post(path + "/stop", Map.of()).expect(200);
        Answer stopped = lek.get(path).expect(200);
        assertThat(stopped.text("/state")).isEqualTo("cancelled");
        int done = stopped.at("/rows/done").asInt();
        assertThat(done).isLessThan(6_000);
        lek.delete(path).expect(done > 0 ? 202 : 409);
        assertThat(ended(lek, path).at("/undone/removed").asInt()).isEqualTo(done);
    }

    @Test
    void anImportIsUndoneButForWhatWasWorkedOnSince() {
        String csv =
                "name,source\nUndone Alpha,undone\nUndone Beta Gamma,undone\nKept Omega,undone\n";
        String path = begin(lek, "?policy=create", csv);
        ended(lek, path);
        List<String> ids = leads(lek, "undone").texts("/items", "id");
        assertThat(ids).hasSize(3);
        String kept = "/leads/" + ids.getFirst();
        lek.patch(kept, Map.of("person", Map.of("phone", "02 111 2222"))).expect(200);
        lek.delete(path).expect(202);
        Answer undone = ended(lek, path);
        assertThat(undone.text("/state")).isEqualTo("undone");
        assertThat(undone.at("/undone/removed").asInt()).isEqualTo(2);
        assertThat(undone.at("/undone/kept").asInt()).isEqualTo(1);
        assertThat(leads(lek, "undone").texts("/items", "id")).containsExactly(ids.getFirst());
        assertThat(leads(lek, "undone", "&status=removed").at("/items").size()).isEqualTo(2);
        Answer removed = lek.get("/leads/" + ids.getLast()).expect(200);
        assertThat(removed.text("/status")).isEqualTo("removed");
        lek.delete(path).expect(409);
        Answer again = all(lek, "?policy=skip", csv);
        assertThat(again.at("/rows/skipped").asInt()).as("removed leads are nobody").isEqualTo(1);
    }

    @Test
    void whoSeesWhomSeesTheirImportsAndNobodyAnotherCompanys() {
        String path = begin(lek, "", "name,source\nMine Alone,mine\n");
        ended(lek, path);
        world.as(Person.NUCH).get(path).expect(200);
        world.pim().get(path).expect(200);
        for (Caller stranger : List.of(world.ton(), world.olga(), world.somchai())) {
            stranger.get(path).expect(404);
            stranger.get(path + "/rejected").expect(404);
            stranger.post(path + "/stop", Map.of()).expect(404);
            stranger.delete(path).expect(404);
            assertThat(stranger.get("/imports").texts("/items", "id"))
                    .doesNotContain(path.substring("/imports/".length()));
        }
    }

    @Test
    void aManagerImportsForTheTeam() {
        Caller nuch = world.as(Person.NUCH);
        all(nuch, "?owner=" + Person.LEK.email(), "name,source\nFor Lek,for lek\n");
        assertThat(leads(nuch, "for lek").text("/items/0/owner/name")).isEqualTo("Lek");
        assertThat(
                        send(
                                        lek,
                                        "?owner=" + Person.TON.email(),
                                        "name\nx\n".getBytes(StandardCharsets.UTF_8))
                                .wrongFields())
                .containsExactly("owner");
    }
}
