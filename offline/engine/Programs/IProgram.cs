namespace Sandboxes.Offline.Programs;

/// <summary>A language program that declares resources at a ResourceMonitor.</summary>
internal interface IProgram
{
    /// <summary>Runs it to its end. Cancellation ends it at once.</summary>
    /// <exception cref="State.StateException">It could not be started or built; the message is for users.</exception>
    Task<ProgramResult> RunAsync(ProgramRun run, CancellationToken cancel);
}
