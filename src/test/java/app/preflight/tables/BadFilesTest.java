package app.preflight.tables;

import static app.preflight.tables.Tables.assertRefused;
import static app.preflight.tables.Tables.refusal;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.tables.Problem.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a table, it is read or refused by what is wrong with it. */
class BadFilesTest {

    private static final String ROW =
            "<row><c t='inlineStr'><is><t>name</t></is></c></row><row><c t='s'><v>0</v></c></row>";

    @TempDir Path folder;

    private Path file(byte... bytes) throws IOException {
        return Files.write(folder.resolve("people.csv"), bytes);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path none = folder.resolve("none.csv");
        assertThatThrownBy(() -> Tables.open(none))
                .isInstanceOf(WrongFile.class)
                .hasMessage("There is no file " + none + ".");
        assertRefused(folder, Kind.FOLDER);
    }

    @Test
    void aFileLargerThanItsReaderAllowsIsNotOpened() throws IOException {
        Path file = file(new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> TableFile.open(file, 1 << 20, folder))
                .isInstanceOf(WrongFile.class)
                .hasMessageEndingWith("is larger than 1 MB.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n", "GIF89a", "<html><table>", "{\\rtf1", "\0\0id,name\n"})
    void whatIsNoTableIsNotRead(String beginning) throws IOException {
        Path file = file((beginning + "id,name\n").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, Kind.NOT_A_TABLE);
    }

    @Test
    void aPictureIsNoTable() throws IOException {
        assertRefused(file((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G'), Kind.NOT_A_TABLE);
    }

    @Test
    void otherZipFilesAreNoTables() throws IOException {
        assertRefused(zip("word/document.xml", "<document/>"), Kind.NOT_A_TABLE);
        assertRefused(zip("content.xml", "<office/>"), Kind.OPEN_DOCUMENT);
    }

    private Path zip(String part, String content) throws IOException {
        Path file = folder.resolve("people.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void oldExcelAndExcelWithAPasswordAreToldApart() throws IOException {
        assertRefused(ole2("Workbook"), Kind.OLD_EXCEL);
        assertRefused(ole2("EncryptedPackage"), Kind.PASSWORD);
    }

    /** The directory, which names what is in it, stands in the second sector. */
    private Path ole2(String content) throws IOException {
        Path file = folder.resolve("people.xls");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(new byte[2048]);
            bytes.seek(0);
            bytes.writeLong(0xD0CF11E0A1B11AE1L);
            bytes.seek(30);
            bytes.write(9);
            bytes.seek(48);
            bytes.write(1);
            bytes.seek(1024 + 256);
            bytes.write(content.getBytes(StandardCharsets.UTF_16LE));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void aWorkbookThatWasCutIsDamaged(double part) throws IOException {
        byte[] whole = Files.readAllBytes(new Xlsx(ROW).write(folder));
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
        assertRefused(file(cut), Kind.DAMAGED);
    }

    @Test
    void aWorkbookIsReadOrRefusedWhateverBytesAreWrongInIt() throws IOException {
        byte[] whole = Files.readAllBytes(new Xlsx(ROW).texts("<t>A</t>").write(folder));
        Random random = new Random(7);
        for (int time = 0; time < 200; time++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            assertReadOrRefused(file(broken));
        }
    }

    private static void assertReadOrRefused(Path file) {
        try {
            assertThat(Tables.rows(file)).hasSizeLessThan(3);
        } catch (WrongFile wrong) {
            assertThat(wrong.problem()).isNotNull();
        }
    }

    @Test
    void aWorkbookWithLettersOutsideItsEncodingIsDamaged() throws IOException {
        String sheet = "<?xml version='1.0' encoding='US-ASCII'?><worksheet>ก</worksheet>";
        assertRefused(new Xlsx(ROW).with(Xlsx.SHEET, sheet).write(folder), Kind.DAMAGED);
    }

    @Test
    void aWorkbookWithoutItsPartsIsDamaged() throws IOException {
        assertRefused(zip("xl/other.xml", "<other/>"), Kind.DAMAGED);
        assertRefused(new Xlsx(ROW).with(Xlsx.SHEET, "<worksheet>").write(folder), Kind.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE sst SYSTEM 'http://localhost:1/x.dtd'>",
                "<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY x '&a;&a;&a;&a;'>]>"
            })
    void aDocumentTypeIsRefusedAndNothingFetched(String documentType) throws IOException {
        Xlsx book = new Xlsx(ROW);
        book.with(Xlsx.TEXTS, documentType + "<sst><si><t>&x;</t></si></sst>");
        assertRefused(book.write(folder), Kind.DOCUMENT_TYPE);
    }

    @Test
    void textsThatUnpackToFarMoreThanTheyTakeAreRefused() throws IOException {
        Path bomb = bomb(Xlsx.TEXTS, "<sst>", "<si><t>" + "A".repeat(1000) + "</t></si>", 20_000);
        assertThat(Files.size(bomb)).isLessThan(1 << 18);
        assertRefused(bomb, Kind.BOMB);
    }

    @Test
    void aTextOfManyMegabytesIsNeverHeld() throws IOException {
        assertRefused(bomb(Xlsx.TEXTS, "<sst><si><t>", "A".repeat(1000), 10_000), Kind.BOMB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='", "<!--", "<row ", "<", "<?"})
    void markupOfManyMegabytesIsNeverHeld(String beginning) throws IOException {
        Path bomb =
                bomb(Xlsx.SHEET, "<worksheet><sheetData>" + beginning, "A".repeat(1000), 10_000);
        assertThat(refusal(bomb).kind()).isIn(Kind.BOMB, Kind.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<n%d/>", "<row n%d='1'/>", "<row xmlns:n='n%d'/>", "<?n%d x?>"})
    void namesWithoutEndAreNeverHeld(String name) throws IOException {
        String names = IntStream.range(0, 1000).mapToObj(name::formatted).collect(joining());
        assertRefused(new Xlsx(names).write(folder), Kind.BOMB);
    }

    @Test
    void elementsWithinEachOtherWithoutEndAreNeverHeld() throws IOException {
        Path bomb = bomb(Xlsx.SHEET, "<worksheet><sheetData>", "<row>", 100_000);
        assertThat(refusal(bomb).kind()).isIn(Kind.BOMB, Kind.DAMAGED);
    }

    @Test
    void aSheetOfNothingButBlankRowsIsNotReadForEver() throws IOException {
        String rows = "<row/>".repeat(200);
        assertRefused(bomb(Xlsx.SHEET, "<worksheet><sheetData>", rows, 20_000), Kind.BOMB);
    }

    /** A workbook, one part of which repeats itself. */
    private Path bomb(String part, String beginning, String repeated, int times)
            throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] bytes = repeated.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new Xlsx(ROW).without(part).open(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(beginning.getBytes(StandardCharsets.UTF_8));
            for (int time = 0; time < times; time++) {
                zip.write(bytes);
            }
        }
        return file;
    }
}
