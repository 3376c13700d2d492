namespace Sandboxd.Runtime;

/// <summary>How a main process ended: its code, and the signal when one ended it.</summary>
internal readonly record struct SandboxExit(int Code)
{
    public const int KilledCode = 128 + Signals.Kill;

    /// <summary>Says it in words.</summary>
    public override string ToString() => Code > 128
        ? $"was ended by signal {Code - 128}"
        : $"exited with code {Code}";
}
