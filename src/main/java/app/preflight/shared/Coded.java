package app.preflight.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enum whose constants have a name outside Java: in JSON, in tables, in keys of messages. */
public interface Coded {

    /** Of the enum itself. */
    String name();

    /** Kebab-case: {@code NOT_MET} is {@code not-met}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that none of them has. */
    static <E extends Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** What a table or a file of ours holds, which has no other codes. */
    static <E extends Coded> E of(Class<E> type, String code) {
        return find(type, code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
