package app.preflight.demo;

import app.preflight.accounts.Workspace;
import app.preflight.leads.assignment.FirstRules;
import app.preflight.leads.criteria.FirstCriteria;
import app.preflight.web.Viewer;
import org.springframework.stereotype.Component;

/**
 * What the company asks of a lead, and whose a lead becomes: written once, and from then on whoever
 * tries the demo may write them anew.
 */
@Component
@InTheDemo
class DemoRules {

    private final FirstCriteria criteria;
    private final FirstRules assignment;
    private final DemoPeople people;
    private final DemoFiles files;

    DemoRules(FirstCriteria criteria, FirstRules assignment, DemoPeople people, DemoFiles files) {
        this.criteria = criteria;
        this.assignment = assignment;
        this.people = people;
        this.files = files;
    }

    void tell(Workspace workspace, Company company) {
        Viewer admin = people.viewer(workspace, company.admin());
        criteria.publish(admin, files.criteria());
        assignment.write(admin, files.assignment());
    }
}
