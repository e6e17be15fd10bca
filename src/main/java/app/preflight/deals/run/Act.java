package app.preflight.deals.run;

import java.util.Optional;

/** What a person says of an item. */
public sealed interface Act {

    ItemState state();

    default Optional<Response> answer() {
        return this instanceof Done done ? Optional.of(done.response()) : Optional.empty();
    }

    /** Why; a reason that is left empty counts as none. */
    default Optional<String> why() {
        String reason =
                switch (this) {
                    case Done done -> "";
                    case Waived waived -> waived.reason();
                    case NotApplicable notApplicable -> notApplicable.reason();
                    case Deferred deferred -> deferred.reason();
                    case Reopened reopened -> reopened.reason();
                };
        return Optional.of(reason).filter(text -> !text.isEmpty());
    }

    /** The stage the item is put off to. */
    default Optional<String> untilStage() {
        return this instanceof Deferred deferred ? Optional.of(deferred.until()) : Optional.empty();
    }

    record Done(Response response) implements Act {
        @Override
        public ItemState state() {
            return ItemState.DONE;
        }
    }

    record Waived(String reason) implements Act {
        @Override
        public ItemState state() {
            return ItemState.WAIVED;
        }
    }

    record NotApplicable(String reason) implements Act {
        @Override
        public ItemState state() {
            return ItemState.NOT_APPLICABLE;
        }
    }

    /**
     * To a named later stage, never past the one that wins the deal: a signature is not put off.
     */
    record Deferred(String until, String reason) implements Act {
        @Override
        public ItemState state() {
            return ItemState.DEFERRED;
        }
    }

    record Reopened(String reason) implements Act {
        @Override
        public ItemState state() {
            return ItemState.REOPENED;
        }
    }
}
