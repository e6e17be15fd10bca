package app.preflight.processes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What experience says against a process as it is written: nothing of it is forbidden. Lists that
 * are long, vague or full of gates are ticked without being read (Degani and Wiener, Cockpit
 * Checklists, 1993; Gawande, The Checklist Manifesto, 2009).
 */
final class Advice {

    static final int ITEMS = 9;
    static final int MUSTS = 3;

    /** Past forms that no ending shows, and verbs that begin a request. */
    private static final Set<String> VERBS =
            Set.copyOf(
                    List.of(
                            ("set met sent made won paid held built sold shown chosen known done got left put"
                                            + " read told given taken seen found brought kept begun written"
                                            + " spoken thought heard understood is are was were has have"
                                            + " signs asks ask call check send set get make find meet show"
                                            + " agree confirm offer write sign note thank visit follow give"
                                            + " take tell book fill file choose pay plan greet listen present")
                                    .split(" ")));

    private static final Pattern ENDING = Pattern.compile("[a-z]{2,}(ed|en|ing)");

    private static final Pattern THAI_VERB =
            Pattern.compile(
                    "แล้ว|ได้|ตรวจ|ติดต่อ|นัด|กำหนด|ส่ง|ขอ|ทำ|ระบุ|ประเมิน|เตรียม|เลือก|ลงนาม|เซ็น|รายงาน"
                            + "|ติดตาม|แก้|ยืนยัน|สรุป|เปรียบเทียบ|ศึกษา|พบ|เสนอ|ถาม|ตอบ|โทร|เขียน|อ่าน"
                            + "|เปิด|ปิด|รับ|จ่าย|ชำระ|ทดลอง|แจ้ง|บันทึก|ค้น|คัด|อนุมัติ|เยี่ยม|ตกลง|ทราบ");

    private Advice() {}

    static List<Warning> on(ProcessDefinition process) {
        return process.stages().stream()
                .flatMap(stage ->
                        Stream.concat(
                                onStage(stage), stage.items().stream().flatMap(Advice::onItem)))
                .toList();
    }

    private static Stream<Warning> onStage(Stage stage) {
        long musts = stage.items().stream().filter(Item::isMust).count();
        return Stream.of(
                        warning(
                                stage.items().size() > ITEMS,
                                "advice.many-items",
                                "stage-" + stage.key(),
                                stage.name()),
                        warning(
                                musts > MUSTS,
                                "advice.many-musts",
                                "stage-" + stage.key(),
                                stage.name()),
                        warning(
                                isOneLanguage(stage.name()),
                                "advice.language",
                                "stage-" + stage.key(),
                                stage.name()))
                .flatMap(Optional::stream);
    }

    private static Stream<Warning> onItem(Item item) {
        String at = "item-" + item.key();
        boolean oneLanguage = isOneLanguage(item.challenge()) || isOneLanguage(item.guidance());
        return Stream.of(
                        warning(oneLanguage, "advice.language", at, item.challenge()),
                        warning(!hasVerb(item.challenge()), "advice.verb", at, item.challenge()),
                        warning(
                                item.response() == ResponseKind.NOTE && item.sensor().isEmpty(),
                                "advice.evidence",
                                at,
                                item.challenge()))
                .flatMap(Optional::stream);
    }

    private static Optional<Warning> warning(
            boolean holds, String key, String at, Localized about) {
        return holds ? Optional.of(new Warning(key, at, about)) : Optional.empty();
    }

    private static boolean isOneLanguage(Localized words) {
        return words.en().isEmpty() != words.th().isEmpty();
    }

    /** In any of its languages: a challenge says what is done, not what it is about. */
    static boolean hasVerb(Localized challenge) {
        boolean english =
                Stream.of(challenge.en().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                        .anyMatch(word -> VERBS.contains(word) || ENDING.matcher(word).matches());
        return english || THAI_VERB.matcher(challenge.th()).find();
    }
}
