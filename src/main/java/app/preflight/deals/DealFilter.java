package app.preflight.deals;

import app.preflight.shared.UserId;
import java.util.Optional;

/** Which deals are wanted; an empty field asks for all. */
record DealFilter(
        Optional<String> process,
        Optional<String> stage,
        Optional<Status> status,
        Optional<UserId> owner,
        Optional<String> text) {

    /** A parameter that is there but empty asks for nothing: {@code ?owner=} is no filter. */
    static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(text -> !text.isBlank());
    }
}
