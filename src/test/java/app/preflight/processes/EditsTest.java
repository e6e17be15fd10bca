package app.preflight.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.SmallProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small: meet[who, where] offer[price, rivals] sign[signature] after[thanks, settled]. */
class EditsTest {

    private final ProcessDefinition process = SmallProcess.VERSION.definition();

    @Test
    void aNewItemStandsAtTheEndOfItsStageUnderAKeyOfItsWords() {
        ProcessDefinition after =
                Edits.addItem(process, "meet", new Localized("Agenda sent", "ส่งวาระแล้ว"));
        assertThat(keys(after, "meet")).containsExactly("who", "where", "agenda-sent");
    }

    @Test
    void aKeyThatIsTakenGetsANumberAndThaiWordsGetAPlaceInstead() {
        assertThat(keys(Edits.addItem(process, "meet", new Localized("Price", "")), "meet"))
                .endsWith("price-2");
        assertThat(keys(Edits.addItem(process, "meet", new Localized("", "ราคา")), "meet"))
                .endsWith("item-8");
    }

    @ParameterizedTest
    @CsvSource({
        "where, offer, price, 'meet[who] offer[where, price, rivals]'",
        "where, offer, '', 'meet[who] offer[price, rivals, where]'",
        "rivals, offer, price, 'meet[who, where] offer[rivals, price]'",
        "price, offer, price, 'meet[who, where] offer[price, rivals]'",
        "price, nowhere, '', 'meet[who, where] offer[price, rivals]'",
        "nothing, meet, '', 'meet[who, where] offer[price, rivals]'"
    })
    void anItemIsMovedBeforeAnotherOrToTheEnd(
            String item, String stage, String before, String expected) {
        Optional<String> place = Optional.of(before).filter(key -> !key.isEmpty());
        assertThat(told(Edits.moveItem(process, item, stage, place))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "who, true, 'meet[where, who] offer[price, rivals]'",
        "where, true, 'meet[who] offer[where, price, rivals]'",
        "price, false, 'meet[who, where, price] offer[rivals]'",
        "rivals, false, 'meet[who, where] offer[rivals, price]'",
        "who, false, 'meet[who, where] offer[price, rivals]'"
    })
    void aStepUpOrDownLeadsOverTheEdgeIntoTheNextStage(String item, boolean down, String expected) {
        assertThat(told(Edits.moveItem(process, item, down))).isEqualTo(expected);
    }

    @Test
    void atMostOneStageWinsTheDeal() {
        ProcessDefinition after =
                Edits.changeStage(
                        process, "offer", new Localized("Offer", "เสนอ"), Optional.of(Outcome.WON));
        assertThat(after.stages().stream().filter(Stage::wins).map(Stage::key))
                .containsExactly("offer");
    }

    @Test
    void stagesMoveWithinTheProcessAndGoWithTheirItems() {
        assertThat(Edits.moveStage(process, "offer", -1).stages().getFirst().key())
                .isEqualTo("offer");
        assertThat(Edits.moveStage(process, "meet", -1)).isEqualTo(process);
        assertThat(Edits.removeStage(process, "meet").items().map(Item::key))
                .doesNotContain("who", "where");
    }

    @ParameterizedTest
    @CsvSource({
        "offer, meet, 'offer, meet, sign, after'",
        "meet, '', 'offer, sign, after, meet'",
        "meet, sign, 'offer, meet, sign, after'",
        "meet, offer, 'meet, offer, sign, after'",
        "meet, meet, 'meet, offer, sign, after'",
        "meet, nothing, 'offer, sign, after, meet'"
    })
    void aStageStandsBeforeTheOneItIsDroppedOn(String stage, String before, String expected) {
        Optional<String> place = Optional.of(before).filter(key -> !key.isEmpty());
        assertThat(String.join(", ", stages(Edits.moveStage(process, stage, place))))
                .isEqualTo(expected);
    }

    private static List<String> stages(ProcessDefinition process) {
        return process.stages().stream().map(Stage::key).toList();
    }

    @Test
    void whatIsNotThereIsLeftAlone() {
        assertThat(Edits.removeItem(process, "nothing")).isEqualTo(process);
        assertThat(Edits.removeStage(process, "nothing")).isEqualTo(process);
        assertThat(Edits.moveStage(process, "nothing", Optional.empty())).isEqualTo(process);
        assertThat(Edits.moveItem(process, "nothing", true)).isEqualTo(process);
    }

    private static List<String> keys(ProcessDefinition process, String stage) {
        return process.stages().stream()
                .filter(known -> known.key().equals(stage))
                .flatMap(known -> known.items().stream())
                .map(Item::key)
                .toList();
    }

    private static String told(ProcessDefinition process) {
        return "meet" + keys(process, "meet") + " offer" + keys(process, "offer");
    }
}
