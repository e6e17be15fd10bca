package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionTest {

    @Test
    void anEtagLeadsBackToTheRevisionThatIsWritten() {
        assertThat(Revision.ifMatch(Revision.etag(3))).hasValue(3);
        assertThat(Revision.ifMatch(Revision.etag(3, 17))).hasValue(3);
        assertThat(Revision.ifMatch("W/" + Revision.etag(3, 17))).hasValue(3);
    }

    @Test
    void aChangeOfEitherRowIsAnotherEtag() {
        assertThat(Revision.etag(3, 17))
                .isNotEqualTo(Revision.etag(3, 18))
                .isNotEqualTo(Revision.etag(4, 17));
    }

    @Test
    void noConditionAndAnyRevisionAskForNone() {
        assertThat(Revision.ifMatch(null)).isEmpty();
        assertThat(Revision.ifMatch("*")).isEmpty();
    }

    @Test
    void anEtagThatIsNotOursMatchesNoRevision() {
        assertThat(Revision.ifMatch("garbage")).hasValue(-1);
        assertThat(Revision.ifMatch("\"1\", \"2\"")).hasValue(-1);
        assertThat(Revision.ifMatch("")).hasValue(-1);
    }
}
