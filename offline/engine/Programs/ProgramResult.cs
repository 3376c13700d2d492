namespace Sandboxes.Offline.Programs;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 is success; 32 says that the program has reported its error itself.</param>
internal sealed record ProgramResult(int ExitCode)
{
    public const int AlreadyReported = 32;
}
