namespace Sandboxd.Client;

/// <summary>What the sandboxd binary does besides being the server: small commands that ask a running one.</summary>
internal static class ClientCommands
{
    /// <summary>The exit code when a command could not do its work; beyond what programs usually give.</summary>
    public const int Failed = 125;

    private static readonly string[] Names = ["list", "exec", "page"];

    public static bool IsOne(IReadOnlyList<string> arguments) => arguments.Count > 0 && Names.Contains(arguments[0]);

    /// <summary>Runs a command; gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, Func<string, string?> environment, ClientOutput output)
    {
        try
        {
            using var client = new CloudClient(CloudAccess.Find(environment));
            switch (arguments)
            {
                case ["list"]:
                    return await ListCommand.RunAsync(client, all: false, output);
                case ["list", "--all"]:
                    return await ListCommand.RunAsync(client, all: true, output);
                case ["page"]:
                    await output.LineAsync((string)(await client.SendAsync(HttpMethod.Post, "_sandboxd/page"))["link"]!);
                    return 0;
                case ["exec", var sandbox, .. { Length: > 0 } command] when !sandbox.StartsWith('-'):
                    return await ExecCommand.RunAsync(client, sandbox, command, output);
                default:
                    throw new ClientException("usage: sandboxd list [--all] | sandboxd page | sandboxd exec NAME-OR-ID COMMAND...");
            }
        }
        catch (ClientException error)
        {
            await output.ErrorLineAsync($"sandboxd {arguments[0]}: {error.Message}");
            return Failed;
        }
    }
}
