package anthology.code;

import java.util.Locale;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ActionScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.AssemblerX86TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DtdTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.EnvTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HostsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HtaccessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JSPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JsonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.NSISTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PowerShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SASTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VhdlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;
import org.jspecify.annotations.Nullable;

/** The languages that can be coloured, by the names that blogs have for them. */
final class Language {
    private Language() {}

    /** What reads code in the language, or null where nothing does; no class of a language is loaded before. */
    static @Nullable Scanner scanner(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "diff", "patch", "udiff" -> new DiffScanner(null);
            case "console", "shell-session", "shellsession", "terminal", "sh-session", "bash-session" ->
                new SessionScanner(new LibraryScanner(new UnixShellTokenMaker(), Dialect.PROGRAM));
            case "css" -> new LibraryScanner(new CSSTokenMaker(), Dialect.RULES);
            case "less", "scss", "sass" -> new LibraryScanner(new LessTokenMaker(), Dialect.RULES);
            case "ini", "toml", "cfg", "conf", "editorconfig", "gitconfig" ->
                new LibraryScanner(new IniTokenMaker(), Dialect.SETTINGS);
            case "php", "php3", "php4", "php5", "php7", "php8" ->
                new LibraryScanner(new PHPTokenMaker(), Dialect.PROGRAM, "<?php ");
            case "properties" -> new LibraryScanner(new PropertiesFileTokenMaker(), Dialect.SETTINGS);
            case "env", "dotenv" -> new LibraryScanner(new EnvTokenMaker(), Dialect.SETTINGS);
            case "yaml", "yml", "eyaml" -> new LibraryScanner(new YamlTokenMaker(), Dialect.SETTINGS);
            default -> lower.startsWith("diff-") ? difference(lower.substring("diff-".length())) : program(lower);
        };
    }

    private static @Nullable Scanner difference(String language) {
        return new DiffScanner(scanner(language));
    }

    private static @Nullable Scanner program(String name) {
        TokenMaker maker = maker(name);
        return maker == null ? null : new LibraryScanner(maker, Dialect.PROGRAM);
    }

    private static @Nullable TokenMaker maker(String name) {
        return switch (name) {
            case "actionscript", "as", "as3" -> new ActionScriptTokenMaker();
            case "asm", "nasm", "masm", "gas", "assembly", "assembler", "x86asm" -> new AssemblerX86TokenMaker();
            case "c", "h", "objc", "objectivec", "objective-c", "obj-c", "glsl", "hlsl", "metal", "arduino", "ino" ->
                new CTokenMaker();
            case "cpp", "cplusplus", "cc", "cxx", "hpp", "hh", "hxx", "cuda", "cu" -> new CPlusPlusTokenMaker();
            case "csharp", "cs", "dotnet" -> new CSharpTokenMaker();
            case "clojure", "clj", "cljs", "cljc", "edn", "clojurescript" -> new ClojureTokenMaker();
            case "d", "dlang" -> new DTokenMaker();
            case "dart" -> new DartTokenMaker();
            case "delphi", "pascal", "objectpascal" -> new DelphiTokenMaker();
            case "docker", "dockerfile", "containerfile" -> new DockerTokenMaker();
            case "dtd" -> new DtdTokenMaker();
            case "fortran", "f90", "f95" -> new FortranTokenMaker();
            case "go", "golang" -> new GoTokenMaker();
            case "groovy", "gradle", "jenkinsfile" -> new GroovyTokenMaker();
            case "handlebars", "hbs", "mustache" -> new HandlebarsTokenMaker();
            case "hosts" -> new HostsTokenMaker();
            case "apache", "apacheconf", "htaccess" -> new HtaccessTokenMaker();
            case "html", "xhtml", "htm", "vue", "svelte", "astro", "django", "jinja", "jinja2", "liquid", "erb" ->
                new HTMLTokenMaker();
            case "java" -> new JavaTokenMaker();
            case "javascript", "js", "jsx", "mjs", "cjs", "node", "nodejs", "ecmascript" -> new JavaScriptTokenMaker();
            case "json", "webmanifest", "geojson" -> new JsonTokenMaker();
            case "json5", "jsonc" -> new JshintrcTokenMaker();
            case "jsp" -> new JSPTokenMaker();
            case "kotlin", "kt", "kts" -> new KotlinTokenMaker();
            case "latex", "tex" -> new LatexTokenMaker();
            case "lisp", "cl", "common-lisp", "commonlisp", "elisp", "emacs-lisp", "scheme", "racket", "scm" ->
                new LispTokenMaker();
            case "lua" -> new LuaTokenMaker();
            case "make", "makefile", "mk", "mf", "gnumake" -> new MakefileTokenMaker();
            case "nsis" -> new NSISTokenMaker();
            case "perl", "pl", "pm" -> new PerlTokenMaker();
            case "powershell", "posh", "ps1", "pwsh", "ps" -> new PowerShellTokenMaker();
            case "protobuf", "proto", "proto3" -> new ProtoTokenMaker();
            case "python", "py", "py3", "python3", "python2", "gyp", "sage", "starlark", "bazel" ->
                new PythonTokenMaker();
            case "ruby", "rb", "rake", "gemfile", "rails", "jruby" -> new RubyTokenMaker();
            case "rust", "rs" -> new RustTokenMaker();
            case "sas" -> new SASTokenMaker();
            case "scala", "sc", "sbt" -> new ScalaTokenMaker();
            case "shell", "sh", "bash", "zsh", "ksh", "dash", "fish", "shellscript" -> new UnixShellTokenMaker();
            case "sql", "mysql", "postgresql", "postgres", "pgsql", "plsql", "tsql", "sqlite", "sqlite3" ->
                new SQLTokenMaker();
            case "tcl" -> new TclTokenMaker();
            case "typescript", "ts", "tsx", "mts", "cts" -> new TypeScriptTokenMaker();
            case "vhdl" -> new VhdlTokenMaker();
            case "vb", "vbnet", "visualbasic", "vba", "basic", "qbasic", "vbscript" -> new VisualBasicTokenMaker();
            case "bat", "batch", "cmd", "dosbatch", "winbatch" -> new WindowsBatchTokenMaker();
            case "xml", "svg", "xsl", "xslt", "xsd", "rss", "atom", "plist", "pom", "opf" -> new XMLTokenMaker();
            default -> null;
        };
    }
}
