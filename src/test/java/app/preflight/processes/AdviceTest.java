package app.preflight.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.web.ContractModule;
import app.preflight.world.SmallProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AdviceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appointment scheduled",
                "Call the customer",
                "Terms met",
                "ติดต่อครั้งแรกแล้ว",
                "ส่งใบเสนอราคา"
            })
    void whatIsDoneIsSaidByAVerb(String challenge) {
        assertThat(Advice.hasVerb(words(challenge))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budget", "Price and terms", "งบประมาณ"})
    void aTopicIsNoChallenge(String challenge) {
        assertThat(Advice.hasVerb(words(challenge))).isFalse();
    }

    @Test
    void moreThanNineItemsOrThreeMustsAreTooMany() {
        ProcessDefinition process = SmallProcess.VERSION.definition();
        for (int number = 0; number < 7; number++) {
            process = Edits.addItem(process, "meet", new Localized("Signed " + number, "ลงนาม"));
        }
        assertThat(keys(process)).doesNotContain("advice.many-items");
        process = Edits.addItem(process, "meet", new Localized("Signed", "ลงนาม"));
        assertThat(keys(process)).containsOnlyOnce("advice.many-items");
        assertThat(keys(process)).doesNotContain("advice.many-musts");
    }

    @Test
    void aLanguageThatIsMissingAndANoteAsTheOnlyAnswerAreTold() {
        ProcessDefinition process =
                Edits.addItem(SmallProcess.VERSION.definition(), "meet", new Localized("Met", ""));
        assertThat(
                        Advice.on(process).stream()
                                .filter(warning -> warning.at().equals("item-met"))
                                .map(Warning::key))
                .containsExactly("advice.language", "advice.evidence");
    }

    @Test
    void theProcessesThatAreShippedNeedNoAdvice() {
        DefinitionFormat format =
                new DefinitionFormat(
                        JsonMapper.builder().addModule(new ContractModule()).build(),
                        () ->
                                List.of(
                                        "deal.next-step",
                                        "deal.close-date",
                                        "leads.unique",
                                        "leads.fits"));
        for (String name : List.of("basic", "complex", "playbooks")) {
            assertThat(Advice.on(format.shipped(name)))
                    .as(name)
                    .noneMatch(warning -> warning.key().equals("advice.verb"))
                    .noneMatch(warning -> warning.key().equals("advice.language"));
        }
    }

    private static List<String> keys(ProcessDefinition process) {
        return Advice.on(process).stream().map(Warning::key).toList();
    }

    private static Localized words(String challenge) {
        return Keys.isThai(challenge) ? new Localized("", challenge) : new Localized(challenge, "");
    }
}
