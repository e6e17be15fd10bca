package app.preflight.leads.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sent, looked at, imported and undone by a person, without any script. */
@InTheWorld
class LeadImportPagesTest {

    private static final String CSV =
            "Kunde,E-mail,Herkunft\nPaged Person,page@paged.example,pages\nOther,wrong,pages\n";

    private final World world;
    private final Browser lek;

    LeadImportPagesTest(World world) {
        this.world = world;
        this.lek = world.signedIn(Person.LEK);
    }

    private static String address(Answer answer) {
        return answer.expect(303)
                .header("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aFileIsSentLookedAtImportedAndUndone() {
        lek.get("/leads/imports").expect(200);
        String path = address(lek.postFile("/leads/imports", "paged.csv", CSV));
        Answer preview = lek.get(path).expect(200);
        assertThat(preview.body())
                .contains("paged.csv", "Paged Person", "Enter an e-mail address", "Import 2 rows");
        Map<String, String> columns = Map.of("fields.0", "person.name", "fields.2", "source");
        assertThat(address(lek.post(path + "/mapping", columns))).isEqualTo(path);
        assertThat(address(lek.post(path + "/start", Map.of("policy", "create")))).isEqualTo(path);
        Importing.ended(world.as(Person.LEK), path.replace("/leads", ""));
        Answer done = lek.get(path).expect(200);
        assertThat(done.body())
                .contains("2 of 2 rows done", "Download with reasons", "Undo import");
        Answer rejected = lek.get(path + "/rejected").expect(200);
        assertThat(rejected.body()).startsWith("\uFEFFKunde,").contains("Other,wrong,pages,3");
        lek.get(path);
        assertThat(address(lek.post(path + "/undo", Map.of()))).isEqualTo(path);
        Importing.ended(world.as(Person.LEK), path.replace("/leads", ""));
        assertThat(lek.get(path).body()).contains("1 lead removed");
        assertThat(lek.post(path + "/start", columns).expect(409).body())
                .contains("href=\"" + path + "\"");
        lek.post(path + "/undo", Map.of()).expect(409);
    }

    @Test
    void aFileKeepsItsNameThoughThatIsLongAndThai() {
        String name = "ลูกค้าจากงานแสดงสินค้า".repeat(8) + ".csv";
        lek.get("/leads/imports").expect(200);
        String path = address(lek.postFile("/leads/imports", name, "Name\nLong\n"));
        assertThat(lek.get(path).expect(200).body()).contains(name);
    }

    @Test
    void whatIsWrongIsToldBesideTheForm() {
        lek.get("/leads/imports").expect(200);
        Answer refused = lek.postFile("/leads/imports", "x.csv", "name,name\n1,2\n").expect(422);
        assertThat(refused.body()).contains("x.csv has two columns");
        assertThat(lek.postFile("/leads/imports", "", "").expect(422).body())
                .contains("Please fill this in");
        String path = address(lek.postFile("/leads/imports", "y.csv", "Wer\nx\n"));
        lek.get(path).expect(200);
        assertThat(lek.post(path + "/start", Map.of()).expect(422).body())
                .contains("No column fills the name");
    }

    @Test
    void aFileIsTakenWithTheTokenOfAPageOnly() {
        Browser forger = world.signedIn(Person.TON);
        forger.get("/leads/imports").expect(200);
        String token = forger.token();
        assertThat(token).isNotEmpty();
        lek.get("/leads/imports");
        lek.postFileAsIs("/leads/imports", "x.csv", "name\nForged\n", token).expect(403);
        lek.postFileAsIs("/leads/imports", "x.csv", "name\nForged\n", "").expect(403);
    }
}
