using System.Text;
using Sandboxd.Client;

namespace Sandboxes.Sandboxd.Tests.Client;

/// <summary>What a client command printed, and how it ended.</summary>
internal sealed record ClientRun(int Code, string Output, string Errors)
{
    /// <summary>Runs a command against a test's cloud.</summary>
    public static Task<ClientRun> OnAsync(TestCloud cloud, params string[] arguments) =>
        RunAsync(name => name switch { "SANDBOXD_URL" => cloud.Url, "SANDBOXD_HOME" => cloud.Home, _ => null }, arguments);

    public static async Task<ClientRun> RunAsync(Func<string, string?> environment, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var code = await ClientCommands.RunAsync(arguments, environment, new ClientOutput(output, errors));
        return new ClientRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(errors.ToArray()));
    }
}
