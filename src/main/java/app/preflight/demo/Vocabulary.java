package app.preflight.demo;

import app.preflight.shared.Money;
import app.preflight.web.Formats;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The words that answers about a deal are made of, in the language it is worked on in. */
record Vocabulary(Company company, Formats formats, Days days) {

    Words of(DemoDeal deal, LocalDate day) {
        Colleague owner = company.colleague(deal.owner());
        Map<String, String> words = new HashMap<>(deal.facts());
        words.put("title", deal.title());
        words.put("organisation", deal.organisation());
        words.put("contact", deal.contact().name());
        words.put("owner", owner.name());
        words.put("manager", company.managerOf(owner).name());
        words.put("amount", deal.value());
        words.put("value", formats.money(Money.of(deal.value(), "THB")));
        LocalDate close = deal.close().map(days::in).orElse(day);
        words.put("closing", close.toString());
        words.put("close", formats.date(close));
        return new Words(words, day, formats::date);
    }
}
