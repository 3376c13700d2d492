using Sandboxd.Client;
using Sandboxd.Hosting;

if (ClientCommands.IsOne(args))
    return await ClientCommands.RunAsync(args, Environment.GetEnvironmentVariable, new ClientOutput(Console.OpenStandardOutput(), Console.OpenStandardError()));

if (args.Contains("--help") || args.Contains("-h"))
{
    using var help = new StreamReader(typeof(SandboxdOptions).Assembly.GetManifestResourceStream("help.txt")!);
    Console.Out.Write(help.ReadToEnd());
    return 0;
}

if (args.Contains("--version"))
{
    Console.Out.WriteLine(SandboxdServer.Version);
    return 0;
}

try
{
    await using var server = await SandboxdServer.StartAsync(CommandLine.Parse(args, Environment.GetEnvironmentVariable), TimeProvider.System);
    Console.Out.WriteLine(server.Greeting);
    Console.Out.WriteLine($"  page (once): {server.PageLink}");
    await server.WaitForShutdownAsync();
    return 0;
}
catch (StartException error)
{
    Console.Error.WriteLine($"sandboxd: {error.Message}");
    return (int)error.Failure;
}
