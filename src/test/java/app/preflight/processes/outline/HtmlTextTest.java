package app.preflight.processes.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void headingsAndListsKeepTheirPlace() {
        assertThat(
                        told(
                                """
                                <h1>Sale</h1><h2>Meet</h2>
                                <ul><li>Called</li><li><p>Met <b>them</b></p></li></ul>
                                <h2>Sign</h2><ol><li>Contract&nbsp;signed</li></ol>
                                """))
                .containsExactly(
                        "process Sale",
                        "stage Meet",
                        "item Called",
                        "item Met them",
                        "stage Sign",
                        "item Contract signed");
    }

    @Test
    void aListOfAWordProcessorLosesItsSymbols() {
        assertThat(
                        told(
                                """
                                <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
                                <p class=MsoNormal>การนัดหมาย<o:p></o:p></p>
                                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>q<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>ติดต่อครั้งแรกแล้ว<o:p></o:p></p>
                                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>กำหนดวันนัดหมายแล้ว</p>
                                </body></html>
                                """))
                .containsExactly(
                        "stage การนัดหมาย", "item ติดต่อครั้งแรกแล้ว", "item กำหนดวันนัดหมายแล้ว");
    }

    @Test
    void boxesAndBrokenLinesAreKept() {
        assertThat(
                        told(
                                "<p>Meet<br>❑ Called<br>❑ Met</p><p>&nbsp;</p><div>Sign</div><div><input type=checkbox> Signed</div>"))
                .containsExactly(
                        "stage Meet", "item Called", "item Met", "stage Sign", "item Signed");
    }

    @Test
    void scriptsAndStylesAreNoWords() {
        assertThat(
                        HtmlText.of(
                                        "<style>p{}</style><script>alert(1)</script><p onclick=x>Met</p>")
                                .strip())
                .isEqualTo("Met");
    }

    private static List<String> told(String html) {
        return Outline.read(HtmlText.of(html)).stream()
                .map(line -> line.kind().code() + " " + line.text())
                .toList();
    }
}
