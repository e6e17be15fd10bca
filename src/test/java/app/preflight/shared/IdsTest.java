package app.preflight.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreVersion7AndSortAsTheyWereMade() {
        List<String> ids = Stream.generate(Ids::next).limit(1000).map(UUID::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    }

    @Test
    void onlyTheCanonicalFormIsAnId() {
        String id = Ids.next().toString();
        assertThat(Ids.parse(id)).isPresent();
        assertThat(Ids.parse(id.toUpperCase(java.util.Locale.ROOT))).isPresent();
        for (String text : new String[] {"", "1", "1-1-1-1-1", id + "0", "{" + id + "}", "null"}) {
            assertThat(Ids.parse(text)).as(text).isEmpty();
        }
    }
}
