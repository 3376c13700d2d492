namespace Sandboxes.Sandboxd.Tests.Runtime;

internal static class Signalling
{
    /// <summary>.NET ignores a broken pipe, and a shell's background an interrupt: neither must reach what runs in a sandbox.</summary>
    public static async Task ActByDefaultAsync(TestSandbox sandbox)
    {
        var answer = await sandbox.ExecAsync("yes | head -n 1; sh -c 'trap \"echo interrupted\" INT; kill -INT $$'");
        ((string)answer.Json["stderr"]!).ShouldBe("");
        ((string)answer.Json["stdout"]!).ShouldBe("y\ninterrupted\n");
    }
}
