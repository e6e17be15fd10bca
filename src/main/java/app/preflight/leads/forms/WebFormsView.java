package app.preflight.leads.forms;

import app.preflight.leads.OfferedOwners;
import app.preflight.web.Entries;
import java.util.List;

/**
 * @param base the address of this server, as others reach it
 * @param entries what stands in the form for a new one
 */
public record WebFormsView(
        List<WebForm> forms, String base, OfferedOwners owners, Entries entries) {

    public String address(WebForm form) {
        return base + "/forms/" + form.link().text();
    }

    /** What to put into a page of the web site. */
    public String snippet(WebForm form) {
        return "<iframe src=\"" + address(form) + "\" width=\"100%\" height=\"720\"></iframe>";
    }
}
