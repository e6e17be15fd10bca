package app.preflight.accounts;

/** What was typed, so that a form with an error comes back filled. */
public record InvitationForm(String company, String name, String email) {}
