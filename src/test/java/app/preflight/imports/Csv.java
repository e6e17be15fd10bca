package app.preflight.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Small files as the sales department would send them. */
record Csv(Path folder) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final String HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

    static final String PROSPECTING = "P1,Moses Frase,GTX Basic,,Prospecting,,,";
    static final String ENGAGING = "E1,Moses Frase,GTX Pro,Isdom,Engaging,05-07-17,,";
    static final String WON = "W1,Moses Frase,GTX Plus Basic,Cancity,Won,20-10-16,01-03-17,1054";
    static final String LOST = "L1,Zane Levy,MG Special,\"Codehow, Inc.\",Lost,25-10-16,07-03-17,0";

    PipelineFile of(String... rows) {
        return read(write("pipeline.csv", HEADER + "\n" + String.join("\n", rows) + "\n"));
    }

    static PipelineFile read(Path file) {
        return PipelineFile.read(file, TODAY);
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
