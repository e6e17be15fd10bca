package app.preflight.leads.list;

import app.preflight.shared.SavedViewId;
import app.preflight.web.Contract;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A first view for people who have made none yet: with it their list begins. */
@Component
public class FirstViews {

    private final SavedViews views;
    private final ViewCheck check;
    private final Contract contract;
    private final ListSettings settings;

    FirstViews(SavedViews views, ViewCheck check, Contract contract, ListSettings settings) {
        this.views = views;
        this.check = check;
        this.contract = contract;
        this.settings = settings;
    }

    /**
     * @param body as the API takes it
     * @param beginners whose lists begin with it, as long as they have not chosen otherwise
     * @throws Invalid naming each field that is missing or wrong
     */
    public void add(Viewer maker, JsonNode body, List<Viewer> beginners) {
        if (views.visibleTo(maker).stream()
                .anyMatch(view -> view.maker().id().equals(maker.id()))) {
            return;
        }
        NewLeadView input = check.check(maker, contract.read(body, NewLeadView.class));
        SavedViewId view = views.add(maker, input.name(), input.shared(), input.listing()).id();
        beginners.stream()
                .filter(one -> settings.of(one).start().isEmpty())
                .forEach(one -> settings.beginWith(one, Optional.of(view)));
    }
}
