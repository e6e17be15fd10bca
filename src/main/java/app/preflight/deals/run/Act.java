package app.preflight.deals.run;

/** What a person says of an item. */
public sealed interface Act {

    ItemState state();

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
