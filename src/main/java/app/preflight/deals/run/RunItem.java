package app.preflight.deals.run;

import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.web.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One item of a run as it stands.
 *
 * @param recorded what was said of it last; {@link #state} is where it stands
 * @param until the stage it was deferred to
 * @param touch who acted on it last; empty while nobody has
 * @param revision counts the acts; 0 while nobody has touched it
 * @param evidence what its sensor finds; the item rests on it once it is settled
 * @param applicability what came of its condition
 */
public record RunItem(
        Item item,
        Stage stage,
        ItemState recorded,
        Optional<Response> response,
        Optional<String> reason,
        Optional<String> until,
        Optional<Touch> touch,
        int revision,
        List<Evidence> evidence,
        Applicability applicability) {

    /** Who and when; by nobody where the program did it. */
    public record Touch(Optional<Actor> by, Instant at) {

        public Touch(Actor by, Instant at) {
            this(Optional.of(by), at);
        }

        /** A person's name, or the program's. */
        public String who() {
            return by.map(Actor::name).orElse("Preflight");
        }
    }

    public static RunItem untouched(Item item, Stage stage) {
        return new RunItem(
                item,
                stage,
                ItemState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(),
                Applicability.APPLIES);
    }

    /** Where it stands, and no word of how it came there. */
    RunItem in(ItemState state, Optional<String> untilStage) {
        return new RunItem(
                item,
                stage,
                state,
                response,
                reason,
                untilStage,
                touch,
                revision,
                evidence,
                applicability);
    }

    /** The item once somebody has said this of it. */
    public RunItem after(Act act, Touch touched) {
        return new RunItem(
                item,
                stage,
                act.state(),
                act.answer(),
                act.why(),
                act.untilStage(),
                Optional.of(touched),
                revision + 1,
                evidence,
                applicability);
    }

    /**
     * The item once its sensor has looked again. What a person said stays until what it rests on is
     * gone; a must item is never ticked here, only shown what was found.
     */
    RunItem withEvidence(List<Evidence> found, Instant at) {
        boolean rested = recorded == ItemState.VERIFIED || recorded == ItemState.DONE;
        boolean moved = item.isMust() && recorded == ItemState.VERIFIED;
        if (found.equals(evidence) && !moved) {
            return this;
        }
        if (moved || (found.isEmpty() && rested)) {
            return verified(ItemState.REOPENED, found, at);
        }
        boolean ticks = recorded == ItemState.VERIFIED || (!recorded.isSettled() && !item.isMust());
        return found.isEmpty() || !ticks
                ? withProposal(found)
                : verified(ItemState.VERIFIED, found, at);
    }

    private RunItem verified(ItemState after, List<Evidence> found, Instant at) {
        return new RunItem(
                item,
                stage,
                after,
                after == ItemState.VERIFIED ? answer(found) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Touch(Optional.empty(), at)),
                after == recorded ? revision : revision + 1,
                found,
                applicability);
    }

    private RunItem withProposal(List<Evidence> found) {
        return new RunItem(
                item,
                stage,
                recorded,
                response,
                reason,
                until,
                touch,
                revision,
                found,
                applicability);
    }

    private Optional<Response> answer(List<Evidence> found) {
        return found.stream().flatMap(one -> one.answering(item.response()).stream()).findFirst();
    }

    /**
     * What was found, as the answer that a person may confirm; an item answered in words takes it
     * in words.
     */
    public Optional<Response> found(Optional<String> words) {
        return answer(proposed())
                .or(() ->
                        words.flatMap(text ->
                                Responses.fitting(item.response(), new Response.Note(text))));
    }

    /** What was found and waits for a person to confirm it. */
    public List<Evidence> proposed() {
        return state().isSettled() ? List.of() : evidence;
    }

    /** Another one also where something else was found: that is nobody's act. */
    public String etag() {
        return evidence.isEmpty()
                ? Revision.etag(revision)
                : Revision.etag(revision, Math.floorMod(evidence.hashCode(), 1_000_000_000));
    }

    Optional<Actor> by() {
        return touch.flatMap(Touch::by);
    }

    /** The same item as another version has it. */
    RunItem as(RunItem fresh, Move move) {
        return new RunItem(
                fresh.item,
                fresh.stage,
                recorded,
                response,
                reason,
                until.map(key -> move.to().stage(key).isPresent() ? key : move.stage().key()),
                touch,
                revision,
                evidence,
                Applicability.APPLIES);
    }

    RunItem judged(Applicability after) {
        return new RunItem(
                item, stage, recorded, response, reason, until, touch, revision, evidence, after);
    }

    /** Where it stands: what was said of it waits while its condition does not hold. */
    public ItemState state() {
        return applicability.applies() ? recorded : ItemState.NOT_APPLICABLE;
    }

    public String key() {
        return item.key();
    }
}
