package app.preflight;

import app.preflight.accounts.NewWorkspaces;
import app.preflight.demo.Demo;
import app.preflight.imports.ImportDeals;
import app.preflight.imports.PipelineFile;
import app.preflight.matching.MatchFile;
import app.preflight.processes.ImportProcess;
import app.preflight.settings.Arguments;
import app.preflight.settings.Settings;
import app.preflight.settings.TemporaryFiles;
import app.preflight.settings.WrongArgument;
import app.preflight.web.Invalid;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** What can be asked of the program at the command line. */
enum Command {
    SERVE {
        @Override
        int run(Settings settings, List<String> typed) {
            Arguments.read(typed, 0, Set.of(), "serve");
            Preflight.start(settings, true);
            return GOES_ON;
        }
    },

    DEMO {
        @Override
        int run(Settings settings, List<String> typed) {
            Arguments.read(typed, 0, Set.of(), "demo");
            Preflight.start(settings, true, Optional.of(new Demo()));
            return GOES_ON;
        }
    },

    IMPORT_DEALS {
        @Override
        int run(Settings settings, List<String> typed) {
            Arguments arguments =
                    Arguments.read(
                            typed,
                            1,
                            Set.of("workspace", "domain"),
                            "import-deals FILE [--workspace NAME] [--domain COMPANY.COM]");
            // Before the database is started: most slips are in the file's name.
            PipelineFile file = PipelineFile.read(Path.of(arguments.word(0)), tomorrow());
            try (ConfigurableApplicationContext program = Preflight.start(settings, false)) {
                return program.getBean(ImportDeals.class)
                        .run(
                                file,
                                arguments.option("workspace"),
                                arguments.option("domain"),
                                System.out,
                                System.err);
            }
        }
    },

    IMPORT_PROCESS {
        @Override
        int run(Settings settings, List<String> typed) {
            Arguments arguments =
                    Arguments.read(
                            typed,
                            1,
                            Set.of("workspace"),
                            "import-process FILE [--workspace NAME]");
            Path file = Path.of(arguments.word(0));
            String content = ImportProcess.read(file);
            try (ConfigurableApplicationContext program = Preflight.start(settings, false)) {
                return program.getBean(ImportProcess.class)
                        .run(file, content, arguments.option("workspace"), System.out, System.err);
            }
        }
    },

    CREATE_WORKSPACE {
        @Override
        int run(Settings settings, List<String> typed) {
            String usage = "create-workspace NAME --admin EMAIL";
            Arguments arguments = Arguments.read(typed, 1, Set.of("admin"), usage);
            String name = arguments.word(0);
            String email =
                    arguments
                            .option("admin")
                            .orElseThrow(() -> new WrongArgument("Usage: ./preflight " + usage));
            try (ConfigurableApplicationContext program = Preflight.start(settings, false)) {
                Optional<String> link =
                        program.getBean(NewWorkspaces.class)
                                .create(name, email, settings.baseUrl().toString());
                System.out.println(
                        link.map(first -> email + " joins with this link, good once: " + first)
                                .orElseThrow(() -> taken(name)));
                return 0;
            } catch (Invalid invalid) {
                throw new WrongArgument("Usage: ./preflight " + usage);
            }
        }

        private static WrongArgument taken(String name) {
            return new WrongArgument("There is a workspace \"" + name + "\" already.");
        }
    },

    MATCH {
        private static final String USAGE =
                "match FILE --id COLUMN [--fields A,B,C] --out PAIRS [--clusters CLUSTERS]";

        @Override
        int run(Settings settings, List<String> typed) {
            Arguments arguments =
                    Arguments.read(typed, 1, Set.of("id", "fields", "out", "clusters"), USAGE);
            Path out = MatchFile.place(needed(arguments, "out"));
            Optional<Path> clusters = arguments.option("clusters").map(MatchFile::place);
            MatchFile file = read(settings, arguments);
            int pairs = file.writePairs(out);
            clusters.ifPresent(file::writeClusters);
            System.out.println(file.summary(pairs));
            return 0;
        }

        private static MatchFile read(Settings settings, Arguments arguments) {
            String id = needed(arguments, "id");
            try (TemporaryFiles files = TemporaryFiles.in(settings.data())) {
                return MatchFile.read(
                        Path.of(arguments.word(0)),
                        id,
                        arguments.option("fields").map(Command::columns),
                        files.folder());
            }
        }

        private static String needed(Arguments arguments, String option) {
            return arguments
                    .option(option)
                    .orElseThrow(() -> new WrongArgument("Usage: ./preflight " + USAGE));
        }
    },

    VERSION {
        @Override
        int run(Settings settings, List<String> typed) {
            String version = Preflight.class.getPackage().getImplementationVersion();
            System.out.println(
                    "Preflight " + Objects.requireNonNullElse(version, "(a build of its own)"));
            return 0;
        }
    };

    /** Instead of an exit code: the program runs until it is stopped. */
    static final int GOES_ON = -1;

    /**
     * @return the exit code
     */
    abstract int run(Settings settings, List<String> typed);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> columns(String typed) {
        return Arrays.stream(typed.split(",")).map(String::strip).toList();
    }

    /** East of Greenwich it may be that already. */
    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }
}
