namespace Sandboxes.Offline.Programs;

/// <summary>What a program is told, and who hears what it writes.</summary>
internal sealed record ProgramRun(string MonitorAddress, string EngineAddress, Steps.Deployment Deployment, Action<string, bool> Written);
