package app.preflight.world;

import java.util.Map;

/** A right response for each kind of item. */
public final class Replies {

    private static final Map<String, Object> NOTE = Map.of("text", "คุยกับคุณวิชัยแล้ว");

    private static final Map<String, Map<String, Object>> SPECIAL =
            Map.of(
                    "decision", Map.of("verdict", "pass", "note", "ไม่พบรายชื่อซ้ำ"),
                    "person", Map.of("name", "วิชัย ศรีสุข", "text", "ผู้จัดการโรงงาน"),
                    "date", Map.of("date", "2026-12-31"),
                    "appointment", Map.of("date", "2026-12-01", "text", "ที่โรงงาน บางนา"),
                    "next-step", Map.of("date", "2026-12-15", "text", "ลูกค้าส่ง RFP"),
                    "amount", Map.of("amount", "150000.00", "currency", "THB"),
                    "yes-no", Map.of("answer", true),
                    "score", Map.of("score", 9));

    private Replies() {}

    public static Map<String, Object> to(String kind) {
        return SPECIAL.getOrDefault(kind, NOTE);
    }
}
