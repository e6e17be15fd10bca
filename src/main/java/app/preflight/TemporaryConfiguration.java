package app.preflight;

import app.preflight.settings.Settings;
import app.preflight.settings.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing is written to the system's temporary folder, which a killed program would leave full. */
@Configuration(proxyBeanMethods = false)
class TemporaryConfiguration {

    @Bean(destroyMethod = "close")
    TemporaryFiles temporaryFiles(Settings settings) {
        return TemporaryFiles.in(settings.data());
    }

    /** Tomcat wants folders for its work and for documents, though it has neither here. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatFolders(TemporaryFiles files)
            throws IOException {
        Path work = Files.createDirectory(files.folder().resolve("tomcat"));
        Path documents = Files.createDirectory(files.folder().resolve("documents"));
        return tomcat -> {
            tomcat.setBaseDirectory(work.toFile());
            tomcat.setDocumentRoot(documents.toFile());
        };
    }
}
