namespace Sandboxes.Resources.Parts;

/// <summary>The names of the properties that everything has which runs a command line, as <c>schema.json</c> writes them.</summary>
internal static class CommandProperties
{
    public const string SandboxId = SandboxIdRule.Property;
    public const string WorkingDir = "workingDir";
    public const string EnvironmentVars = "environmentVars";
    public const string User = "user";
    public const string TimeoutSeconds = "timeoutSeconds";
    public const string Triggers = "triggers";
    public const string Stdout = "stdout";
    public const string Stderr = "stderr";
    public const string ExitCode = "exitCode";
}
