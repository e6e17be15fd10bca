package app.preflight.deals;

import app.preflight.deals.run.ActorBody;
import app.preflight.people.Contact;
import app.preflight.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal over the API. */
record DealBody(
        UUID id,
        String title,
        ProcessBody process,
        String stage,
        String status,
        ActorBody owner,
        OrganisationBody organisation,
        @Nullable ContactBody contact,
        @Nullable MoneyBody value,
        @Nullable LocalDate closeDate,
        @Nullable String product,
        @Nullable String source,
        @Nullable Integer decisionMakers,
        @Nullable NextStepBody nextStep,
        ProgressBody progress,
        @Nullable HoldBody hold,
        @Nullable ClosureBody closure,
        Instant openedAt,
        Instant stageEnteredAt,
        int revision) {

    record ProcessBody(String key, int version) {}

    record OrganisationBody(String name) {}

    record ContactBody(String name, @Nullable String email, @Nullable String phone) {

        static ContactBody of(Contact contact) {
            return new ContactBody(
                    contact.name(), contact.email().orElse(null), contact.phone().orElse(null));
        }
    }

    record MoneyBody(String amount, String currency) {

        static MoneyBody of(Money money) {
            return new MoneyBody(
                    money.amount().toPlainString(), money.currency().getCurrencyCode());
        }
    }

    record NextStepBody(LocalDate date, String text) {}

    record ProgressBody(int settled, int total, int stageSettled, int stageTotal, int mustsOpen) {}

    record HoldBody(String item, String reason, ActorBody by, Instant at) {}

    record ClosureBody(String outcome, @Nullable String reason, ActorBody by, Instant at) {

        static ClosureBody of(Closure closure) {
            return new ClosureBody(
                    closure.outcome().code(),
                    closure.reason().orElse(null),
                    ActorBody.of(closure.by()),
                    closure.at());
        }
    }

    static DealBody of(Deal deal) {
        Deal.Progress progress = deal.progress();
        return new DealBody(
                deal.id().value(),
                deal.title(),
                new ProcessBody(deal.run().process().key(), deal.run().process().version()),
                deal.run().stage().key(),
                deal.status().code(),
                ActorBody.of(deal.owner()),
                new OrganisationBody(deal.organisation()),
                deal.contact().map(ContactBody::of).orElse(null),
                deal.value().map(MoneyBody::of).orElse(null),
                deal.closeDate().orElse(null),
                deal.particulars().product().orElse(null),
                deal.particulars().source().orElse(null),
                deal.particulars().decisionMakers().orElse(null),
                deal.nextStep()
                        .map(step -> new NextStepBody(step.date(), step.text()))
                        .orElse(null),
                new ProgressBody(
                        progress.settled(),
                        progress.total(),
                        progress.stageSettled(),
                        progress.stageTotal(),
                        progress.mustsOpen()),
                deal.run()
                        .hold()
                        .map(hold ->
                                new HoldBody(
                                        hold.item(),
                                        hold.reason(),
                                        ActorBody.of(hold.by()),
                                        hold.at()))
                        .orElse(null),
                deal.closure().map(ClosureBody::of).orElse(null),
                deal.openedAt(),
                deal.run().stageEnteredAt(),
                deal.revision());
    }
}
