using System.Collections;
using Sandboxes.Engine;
using Sandboxes.Offline.Cli;

var interrupts = 0;
using var interrupted = new CancellationTokenSource();
using var signal = InterruptSignal.Handle(received =>
{
    received.Cancel = true;
    if (Interlocked.Increment(ref interrupts) > 1)
        Environment.Exit(130);
    Console.Error.WriteLine("Cancelling: what is under way is awaited. Ctrl-C again ends at once and may leave resources that no state knows.");
    interrupted.Cancel();
});
var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
return await RootCommands.RunAsync(args, new CommandContext
{
    Environment = environment,
    Directory = Environment.CurrentDirectory,
    Output = Console.Out,
    Error = Console.Error,
    Interrupted = interrupted.Token,
    Confirm = Console.IsInputRedirected ? null : question =>
    {
        Console.Write($"{question} [yes/no] ");
        return Console.ReadLine() is "yes" or "y";
    },
});
