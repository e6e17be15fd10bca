package app.preflight.database;

import app.preflight.shared.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which workspace the running work is for: bound by {@link Database}, read by {@link
 * WorkspaceDataSource}.
 */
final class CurrentWorkspace {

    private static final ScopedValue<WorkspaceId> BOUND = ScopedValue.newInstance();

    private CurrentWorkspace() {}

    static <T> T call(WorkspaceId workspace, Supplier<T> work) {
        if (BOUND.isBound() && BOUND.get().equals(workspace)) {
            return work.get();
        }
        if (BOUND.isBound()) {
            throw new IllegalStateException("work for one workspace inside work for another");
        }
        return ScopedValue.where(BOUND, workspace).call(work::get);
    }

    static boolean isBound() {
        return BOUND.isBound();
    }

    static Optional<WorkspaceId> bound() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }
}
