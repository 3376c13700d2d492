using Sandboxes.Sandboxd.Tests.Routes.Gateway.Commands;

namespace Sandboxes.Sandboxd.Tests;

/// <summary>Background jobs as the service's SDK starts them: nothing but a shell and files in the sandbox.</summary>
internal static class SandboxJobs
{
    /// <summary>The line that launches a job once and prints <c>started</c>.</summary>
    public static string Launch(string id, string body) =>
        $"mkdir /tmp/job_{id}.launch || exit 0; nohup sh -c 'echo $$ > /tmp/job_{id}.launch/pid; ({body}) > /tmp/job_{id}.stdout.log 2> /tmp/job_{id}.stderr.log; echo $? > /tmp/job_{id}.exit' "
        + "< /dev/null > /dev/null 2>&1 & echo started";

    public static async Task LaunchOnVmAsync(this TestSandbox sandbox, string id, string body)
    {
        var launched = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash(Launch(id, body)));
        launched.Stdout.ShouldBe("started\n");
        launched.End.ExitCode.ShouldBe(0);
    }
}
