package app.preflight.deals.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.preflight.processes.ResponseKind;
import app.preflight.shared.Money;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.world.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;

class ResponsesTest {

    static Stream<Arguments> rightShapes() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        Money money = Money.of("150000.50", "THB");
        return Stream.of(
                right("decision", "{'verdict':'pass'}", new Response.Decision("pass", "")),
                right(
                        "decision",
                        "{'verdict':'ไม่ซ้ำ','note':'ค้นแล้ว'}",
                        new Response.Decision("ไม่ซ้ำ", "ค้นแล้ว")),
                right("person", "{'name':'วิชัย'}", new Response.Person("วิชัย", "")),
                right(
                        "person",
                        "{'name':'วิชัย','text':'CFO'}",
                        new Response.Person("วิชัย", "CFO")),
                right(
                        "person",
                        "{'none':true,'text':'asked Wichai'}",
                        new Response.Nobody("asked Wichai")),
                right("date", "{'date':'2026-12-31'}", new Response.Dated(day, "")),
                right(
                        "appointment",
                        "{'date':'2026-12-31','text':'10:00'}",
                        new Response.Dated(day, "10:00")),
                right(
                        "next-step",
                        "{'date':'2026-12-31','text':'they send the RFP'}",
                        new Response.Dated(day, "they send the RFP")),
                right(
                        "amount",
                        "{'amount':'150000.50','currency':'THB'}",
                        new Response.Amount(money, Optional.empty(), "")),
                right(
                        "amount",
                        "{'amount':150000.5,'currency':'THB','date':'2026-12-31'}",
                        new Response.Amount(money, Optional.of(day), "")),
                right("yes-no", "{'answer':true}", new Response.YesNo(true, "")),
                right(
                        "yes-no",
                        "{'answer':false,'text':'later'}",
                        new Response.YesNo(false, "later")),
                right("score", "{'score':0}", new Response.Score(0, "")),
                right("score", "{'score':10,'text':'glad'}", new Response.Score(10, "glad")),
                right("note", "{'text':'a note'}", new Response.Note("a note")));
    }

    @ParameterizedTest
    @MethodSource("rightShapes")
    void whatHasTheRightShapeIsRead(ResponseKind kind, String body, Response expected) {
        assertThat(Responses.read(kind, Json.read(body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rightShapes")
    void whatWasReadIsWrittenInAShapeThatReadsTheSame(
            ResponseKind kind, String body, Response expected) {
        assertThat(Responses.read(kind, Responses.write(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // missing
                "decision     | {}                                          | response.verdict",
                "decision     | {'verdict':''}                              | response.verdict",
                "decision     | {'verdict':'   '}                           | response.verdict",
                "person       | {}                                          | response.name",
                "person       | {'none':true}                               | response.text",
                "person       | {'none':false}                              | response.name",
                "date         | {}                                          | response.date",
                "appointment  | {'text':'soon'}                             | response.date",
                "next-step    | {'date':null}                               | response.date",
                "amount       | {'currency':'THB'}                          | response.amount",
                "amount       | {'amount':'1'}                              | response.currency",
                "yes-no       | {}                                          | response.answer",
                "score        | {}                                          | response.score",
                "note         | {}                                          | response.text",
                // wrong type
                "decision     | {'verdict':1}                               | response.verdict",
                "person       | {'name':['Wichai']}                         | response.name",
                "person       | {'none':'yes','name':'Wichai'}              | response.none",
                "date         | {'date':20261231}                           | response.date",
                "amount       | {'amount':[1],'currency':'THB'}             | response.amount",
                "amount       | {'amount':'1','currency':1}                 | response.currency",
                "yes-no       | {'answer':'true'}                           | response.answer",
                "yes-no       | {'answer':1}                                | response.answer",
                "score        | {'score':'9'}                               | response.score",
                "score        | {'score':9.5}                               | response.score",
                "note         | {'text':{}}                                 | response.text",
                // out of range
                "date         | {'date':'31/12/2569'}                       | response.date",
                "date         | {'date':'2026-02-29'}                       | response.date",
                "date         | {'date':'2569-12-31'}                       | response.date",
                "date         | {'date':'+999999999-12-31'}                 | response.date",
                "amount       | {'amount':'-1','currency':'THB'}            | response.amount",
                "amount       | {'amount':'1.005','currency':'THB'}         | response.amount",
                "amount       | {'amount':'10000000000000','currency':'THB'}| response.amount",
                "amount       | {'amount':'1e3','currency':'THB'}           | response.amount",
                "amount       | {'amount':1e400,'currency':'THB'}           | response.amount",
                "amount       | {'amount':'1','currency':'BAHT'}            | response.currency",
                "amount       | {'amount':'1','currency':'THB','date':'x'}  | response.date",
                "score        | {'score':11}                                | response.score",
                "score        | {'score':-1}                                | response.score",
                "score        | {'score':99999999999}                       | response.score",
                "score        | {'score':99999999999999999999999}           | response.score",
                // unknown
                "decision     | {'verdict':'pass','done':true}              | response.done",
                "note         | {'text':'x','tick':true}                    | response.tick",
                "person       | {'name':'x','role':'champion'}              | response.role",
            })
    void whatHasAnotherShapeIsRefusedByTheNameOfItsField(String kind, String body, String field) {
        assertThat(wrong(kind(kind), body)).contains(field);
    }

    @ParameterizedTest
    @EnumSource(ResponseKind.class)
    void noKindIsSatisfiedByABareTick(ResponseKind kind) {
        assertThat(wrong(kind, "{}")).isNotEmpty();
        assertThat(wrong(kind, "true")).containsExactly("response");
        assertThat(wrong(kind, "[]")).containsExactly("response");
        assertThat(wrong(kind, "'done'")).containsExactly("response");
    }

    @ParameterizedTest
    @EnumSource(ResponseKind.class)
    void noResponseAtAllIsAMissingOne(ResponseKind kind) {
        assertThat(errors(() -> Responses.read(kind, MissingNode.getInstance())))
                .containsExactly(new FieldError("response", "error.required"));
        assertThat(errors(() -> Responses.read(kind, NullNode.getInstance())))
                .containsExactly(new FieldError("response", "error.required"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ResponseKind.class,
            names = {
                "LIST",
                "RANKING",
                "COMPARISON",
                "CONFIRMATION",
                "ACTIVITY",
                "QUESTIONNAIRE",
                "DOCUMENT",
                "REFERENCE",
                "LINES",
                "SIGNATURE",
                "REPORT",
                "ORDER"
            })
    void untilTheirModulesComeTheOtherKindsTakeAText(ResponseKind kind) {
        assertThat(Responses.read(kind, Json.read("{\"text\":\"as agreed\"}")))
                .isEqualTo(new Response.Note("as agreed"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(wrong(ResponseKind.AMOUNT, "{'amount':'x','currency':'y','date':'z','when':1}"))
                .containsExactlyInAnyOrder(
                        "response.amount", "response.currency", "response.date", "response.when");
    }

    @Test
    void textsAreCleanedAndDeceitfulOnesRefused() {
        assertThat(Responses.read(ResponseKind.NOTE, Json.read("{\"text\":\"  สวัสดี\\u200B \"}")))
                .isEqualTo(new Response.Note("สวัสดี"));
        assertThat(wrong(ResponseKind.NOTE, "{'text':'a\\u0000b'}"))
                .containsExactly("response.text");
        assertThat(wrong(ResponseKind.NOTE, "{'text':'a\\u202Eb'}"))
                .containsExactly("response.text");
        assertThat(wrong(ResponseKind.NOTE, "{'text':'\\uD800'}")).containsExactly("response.text");
    }

    private static Arguments right(String kind, String body, Response expected) {
        return Arguments.of(kind(kind), body.replace('\'', '"'), expected);
    }

    private static ResponseKind kind(String word) {
        return Stream.of(ResponseKind.values())
                .filter(kind -> kind.code().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> wrong(ResponseKind kind, String body) {
        return errors(() -> Responses.read(kind, Json.read(body.replace('\'', '"')))).stream()
                .map(FieldError::field)
                .toList();
    }

    private static List<FieldError> errors(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        Invalid invalid = catchThrowableOfType(Invalid.class, reading);
        assertThat(invalid).as("refusal").isNotNull();
        return invalid.errors();
    }
}
