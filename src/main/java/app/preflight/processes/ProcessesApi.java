package app.preflight.processes;

import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/processes}: what can be run, in the caller's language. */
@RestController
@RequestMapping("/api/v1/processes")
class ProcessesApi {

    private final Processes processes;

    ProcessesApi(Processes processes) {
        this.processes = processes;
    }

    /**
     * @param version null where it is not published
     * @param status {@code draft} where it is not published
     */
    record ProcessBody(
            String key,
            String name,
            String description,
            @Nullable Integer version,
            String status,
            List<StageBody> stages) {

        static ProcessBody of(Offer offer, Locale locale) {
            ProcessVersion process = offer.version();
            return of(process.definition(), process.version(), offer.status().code(), locale);
        }

        static ProcessBody of(ProcessVersion published, Locale locale) {
            return of(new Offer(published, ProcessStatus.PUBLISHED), locale);
        }

        static ProcessBody ofDraft(ProcessDefinition process, Locale locale) {
            return of(process, null, "draft", locale);
        }

        private static ProcessBody of(
                ProcessDefinition process,
                @Nullable Integer version,
                String status,
                Locale locale) {
            return new ProcessBody(
                    process.key(),
                    process.name().in(locale),
                    process.description().in(locale),
                    version,
                    status,
                    process.stages().stream().map(stage -> StageBody.of(stage, locale)).toList());
        }
    }

    record StageBody(String key, String name, Optional<Outcome> outcome, List<ItemBody> items) {

        static StageBody of(Stage stage, Locale locale) {
            return new StageBody(
                    stage.key(),
                    stage.name().in(locale),
                    stage.outcome(),
                    stage.items().stream().map(item -> ItemBody.of(item, locale)).toList());
        }
    }

    record ItemBody(
            String key,
            String challenge,
            String guidance,
            ResponseKind response,
            Importance importance,
            Optional<String> sensor) {

        static ItemBody of(Item item, Locale locale) {
            return new ItemBody(
                    item.key(),
                    item.challenge().in(locale),
                    item.guidance().in(locale),
                    item.response(),
                    item.importance(),
                    item.sensor());
        }
    }

    @GetMapping
    Listed<ProcessBody> list(
            Viewer viewer, @RequestParam(defaultValue = "") String status, Locale locale) {
        Predicate<Offer> wanted = status.isBlank() ? Offer::isOpen : ofStatus(status);
        List<ProcessBody> items =
                processes.offers(viewer).stream()
                        .filter(wanted)
                        .map(offer -> ProcessBody.of(offer, locale))
                        .toList();
        return new Listed<>(items, null);
    }

    private static Predicate<Offer> ofStatus(String word) {
        ProcessStatus wanted =
                Arrays.stream(ProcessStatus.values())
                        .filter(status -> status.code().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("status", "error.choice"));
        return offer -> offer.status() == wanted;
    }

    @GetMapping("/{key}")
    ProcessBody get(Viewer viewer, @PathVariable String key, Locale locale) {
        return processes
                .offer(viewer, key)
                .map(offer -> ProcessBody.of(offer, locale))
                .orElseThrow(NotFound::new);
    }
}
