package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.processes.Offer;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.choice.Choice;
import app.preflight.processes.choice.ProcessChoices;
import app.preflight.shared.UserId;
import app.preflight.web.Contract;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Settles what a new deal leaves to the program, or names: its process and its owner. */
@Component
public class NewDeals {

    private final Processes processes;
    private final ProcessChoices choices;
    private final NamedUsers named;
    private final Contract contract;

    NewDeals(Processes processes, ProcessChoices choices, NamedUsers named, Contract contract) {
        this.processes = processes;
        this.choices = choices;
        this.named = named;
        this.contract = contract;
    }

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    public NewDeal read(Viewer viewer, JsonNode body, Instant now) {
        return of(viewer, contract.read(body, DealInput.class), now);
    }

    /**
     * @throws Invalid where there is no such process or owner, or a reason is missing
     */
    public NewDeal of(Viewer viewer, DealInput input, Instant now) {
        Fields fields = new Fields();
        Optional<Choice> ruled = choices.choose(viewer, input.particulars().with(input.value()));
        Optional<ProcessVersion> process = process(viewer, input, ruled, fields);
        Optional<NewDeal.Otherwise> otherwise = otherwise(input, ruled, process, fields);
        Optional<UserId> owner =
                input.owner().isPresent()
                        ? named.user(viewer, input.owner().get(), fields, "owner")
                        : Optional.of(viewer.id());
        fields.check();
        return new NewDeal(
                input.title(),
                process.orElseThrow(),
                otherwise,
                input.organisation().name(),
                input.contact(),
                input.value(),
                input.closeDate(),
                input.particulars(),
                owner.orElseThrow(),
                Optional.empty(),
                now);
    }

    /** The one named, else the one that the rules give. */
    private Optional<ProcessVersion> process(
            Viewer viewer, DealInput input, Optional<Choice> ruled, Fields fields) {
        Optional<String> key = input.process().or(() -> ruled.map(Choice::process));
        Optional<Offer> offer =
                key.flatMap(known -> processes.offer(viewer, known))
                        .filter(known -> known.version().isForDeals());
        if (key.isEmpty()) {
            fields.reject("process", "error.required");
        } else if (offer.isEmpty()) {
            fields.reject("process", "error.process");
        } else if (!offer.get().isOpen()) {
            fields.reject("process", "error.process-retired");
        }
        return offer.map(Offer::version);
    }

    /** Whoever chooses another process than the rules give says why. */
    private static Optional<NewDeal.Otherwise> otherwise(
            DealInput input,
            Optional<Choice> ruled,
            Optional<ProcessVersion> chosen,
            Fields fields) {
        Optional<String> instead =
                ruled.map(Choice::process)
                        .filter(key ->
                                chosen.filter(process -> !process.key().equals(key)).isPresent());
        if (instead.isPresent() && input.processReason().isEmpty()) {
            fields.reject("processReason", "error.process-reason");
        }
        return instead.flatMap(
                key -> input.processReason().map(why -> new NewDeal.Otherwise(key, why)));
    }
}
