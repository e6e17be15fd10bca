package app.preflight.demo;

import app.preflight.accounts.Workspace;
import app.preflight.leads.list.FirstViews;
import app.preflight.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the company's people look at their leads: a view in each language, made once only. */
@Component
@InTheDemo
class DemoViews {

    private final FirstViews views;
    private final DemoPeople people;
    private final DemoFiles files;

    DemoViews(FirstViews views, DemoPeople people, DemoFiles files) {
        this.views = views;
        this.people = people;
        this.files = files;
    }

    /** Whoever reads the maker's language begins with it. */
    void tell(Workspace workspace, Company company) {
        for (DemoView view : files.views()) {
            Colleague maker = company.colleague(view.maker());
            List<Viewer> readers =
                    company.people().stream()
                            .filter(one -> one.language().equals(maker.language()))
                            .map(one -> people.viewer(workspace, one))
                            .toList();
            views.add(people.viewer(workspace, maker), view.view(), readers);
        }
    }
}
