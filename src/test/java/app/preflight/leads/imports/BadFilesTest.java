package app.preflight.leads.imports;

import static app.preflight.leads.imports.Importing.send;
import static app.preflight.leads.imports.Importing.zipped;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Answer;
import app.preflight.world.Caller;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Wire;
import app.preflight.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is wrong as a whole is told so, and nothing of it is kept. */
@InTheWorld
class BadFilesTest {

    private final World world;
    private final Caller lek;

    BadFilesTest(World world) {
        this.world = world;
        this.lek = world.as(Person.LEK);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("is empty", bytes("")),
                Arguments.of("no rows", bytes("name,email\n")),
                Arguments.of("encoding", new byte[] {'n', '\n', (byte) 0xE9, ' ', (byte) 0xE8}),
                Arguments.of(
                        "looks like a record", bytes("สมชาย,som@chai.example\nก,ข@ค.example\n")),
                Arguments.of("never closed", bytes("name,email\nก,\"ข\nค,ง\n")),
                Arguments.of("two columns \"name\"", bytes("name,name\nก,ข\n")),
                Arguments.of("is no table", bytes("%PDF-1.7 …")),
                Arguments.of("is no table", zipped(Map.of("photo.jpg", "…"))),
                Arguments.of(
                        "unpack",
                        Importing.workbook(" ".repeat(40 << 20) + Importing.row(1, "name"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongIsNamed(String named, byte[] file) {
        int before = lek.get("/imports").at("/items").size();
        Answer refused = send(lek, "?name=leads.csv", file);
        assertThat(refused.wrongFields()).containsExactly("file");
        assertThat(refused.text("/errors/0/message")).contains(named);
        assertThat(lek.get("/imports").at("/items").size()).isEqualTo(before);
    }

    @Test
    void theLineIsNamedWhereThereIsOne() {
        Answer refused = send(lek, "", bytes("name,email\nก,ก@ก.example\nข,\"ค\n"));
        assertThat(refused.expect(422).at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(lek.in("th").postText("/imports", "text/csv", "").text("/errors/0/message"))
                .contains("ว่าง");
    }

    @Test
    void threeGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        StringBuilder request = new StringBuilder("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\n");
        lek.headers().forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        request.append("Content-Type: text/csv\r\nContent-Length: 3221225472\r\n\r\nname\n");
        assertThat(Wire.status(world.server(), request.toString())).isEqualTo(413);
    }

    @Test
    void aFileAboveOneMegabyteIsTakenHereAndNowhereElse() {
        byte[] file =
                bytes("name,note\nBig File," + "x".repeat(100) + "\n" + ",y\n".repeat(500_000));
        send(lek, "?preview=true", file).expect(201);
        lek.with("Content-Type", "text/csv");
        assertThat(lek.postText("/leads", "application/json", "x".repeat(2 << 20)).status())
                .isEqualTo(413);
    }

    @Test
    void aFormWithoutAFileIsNamed() {
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"policy\"\r\n\r\nskip\r\n--x--\r\n";
        assertThat(lek.postText("/imports", "multipart/form-data; boundary=x", form).wrongFields())
                .containsExactly("file");
        assertThat(lek.postText("/imports", "multipart/form-data", form).status()).isEqualTo(400);
        String oddCharset = "multipart/form-data; charset=none-such; boundary=x";
        assertThat(lek.postText("/imports", oddCharset, form).status()).isEqualTo(415);
        String cut =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\nก";
        assertThat(lek.postText("/imports", "multipart/form-data; boundary=x", cut).status())
                .isEqualTo(400);
    }

    @Test
    void wrongWishesAreNamed() {
        assertThat(send(lek, "?policy=guess", bytes("name\nก\n")).wrongFields())
                .containsExactly("policy");
        assertThat(send(lek, "?mapping=%5B%5D", bytes("name\nก\n")).wrongFields())
                .containsExactly("mapping");
        assertThat(
                        send(lek, "?mapping=%7B%22x%22%3A%22source%22%7D", bytes("name\nก\n"))
                                .wrongFields())
                .containsExactly("mapping.x");
        assertThat(send(lek, "", bytes("note\nก\n")).wrongFields()).containsExactly("mapping");
    }
}
