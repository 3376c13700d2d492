using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary><c>--diff</c>: each changed resource with its properties, under the stack.</summary>
internal sealed class DiffView(TextWriter output, bool preview, bool refreshCounts) : IStepView
{
    public void Started(Step step)
    {
    }

    public void Ended(Step step)
    {
        if (!IsShown(step))
            return;
        var op = StepText.Shown(step, refreshCounts);
        var indent = Heading(step, op);
        foreach (var line in Properties(step, op, indent + 4))
            output.WriteLine(line);
    }

    public void Failed(Step step, string message)
    {
        Heading(step, step.Op);
        output.WriteLine($"error: {message}");
    }

    public void Outputs(PropertyMap? old, PropertyMap outputs)
    {
        if (outputs.Count == 0 && old is not { Count: > 0 })
            return;
        output.WriteLine("    --outputs:--");
        foreach (var line in PropertyLines.All(outputs, 4, ' '))
            output.WriteLine(line);
    }

    public void Status(string urn, string message)
    {
    }

    public void Said(Severity severity, string urn, string message)
    {
        if (severity == Severity.Warning)
            output.WriteLine(Diagnostics.Text(severity, message));
    }

    public void Finished(Tally tally, Diagnostics diagnostics, TimeSpan duration)
    {
        Ending.Write(output, tally, diagnostics, preview ? null : duration, preview);
    }

    private bool IsShown(Step step) => step.Op switch
    {
        StepOp.Same => step.Type == Urn.StackType,
        StepOp.Forget or StepOp.CreateReplacement or StepOp.DeleteReplaced => false,
        StepOp.Refresh when refreshCounts => ((RefreshStep)step).ResultOp != StepOp.Same,
        StepOp.Refresh => !Equals(step.Old?.Outputs, step.New?.Outputs),
        _ => !Urn.IsDefaultProvider(step.Urn),
    };

    private int Heading(Step step, StepOp op)
    {
        var indent = step.Type == Urn.StackType ? 0 : 4;
        var pad = new string(' ', indent);
        var id = op is StepOp.Create or StepOp.Read ? "" : (step.Old ?? step.New)!.Id;
        output.WriteLine($"{pad}{StepText.Sign(op)}{step.Type}: ({StepText.Planned(op)})");
        if (id.Length > 0)
            output.WriteLine($"{pad}    [id={id}]");
        output.WriteLine($"{pad}    [urn={step.Urn}]");
        if (op == StepOp.Replace && step.Old!.Provider != step.New!.Provider)
            output.WriteLine($"{pad}    [provider: {step.Old.Provider} => {step.New.Provider?.Replace(ProviderReference.UnknownId, "[unknown]", StringComparison.Ordinal)}]");
        return indent;
    }

    private IEnumerable<string> Properties(Step step, StepOp op, int column) => op switch
    {
        StepOp.Create => PropertyLines.All(step.New!.Inputs, column, ' ').Concat(NewOutputs(step.New, column)),
        StepOp.Import => PropertyLines.All(step.New!.Inputs, column, ' '),
        StepOp.Read => Under(PropertyLines.All(step.New!.Outputs, column, ' '), column),
        StepOp.Delete => PropertyLines.All(step.Old!.Outputs, column, '-'),
        StepOp.Refresh when step.New is null => Under(PropertyLines.All(step.Old!.Outputs, column, '-'), column),
        StepOp.Refresh => Under(PropertyLines.Changes(step.Old!.Outputs, step.New!.Outputs, Differing(step.Old.Outputs, step.New.Outputs), column), column),
        StepOp.Update or StepOp.Replace => Changes(step, column),
        _ => [],
    };

    private static IEnumerable<string> Changes(Step step, int column)
    {
        var keys = StepText.ChangedKeys(step);
        if (keys.Count == 0)
            return PropertyLines.All(step.New!.Inputs, column, ' ');
        var detailed = (step is RefreshStep refresh ? refresh.Found : step.Diff!).Detailed;
        var fromOutputs = keys.Where(key => detailed?.Any(entry => !entry.Value.InputDiff && ResourceDiff.TopLevel(entry.Key) == key) ?? false);
        var olds = fromOutputs.Aggregate(step.Old!.Inputs, (bag, key) => bag.With(key, step.Old.Outputs.Find(key) ?? bag.Find(key)));
        return PropertyLines.Changes(olds, step.New!.Inputs, keys, column);
    }

    private IEnumerable<string> NewOutputs(ResourceState state, int column)
    {
        if (preview)
            return [];
        var computed = state.Outputs.Where(entry => !state.Inputs.ContainsKey(entry.Key)).ToList();
        return computed.Count == 0 ? [] : Under(PropertyLines.All(new PropertyMap(computed), column, ' '), column);
    }

    private static IEnumerable<string> Differing(PropertyMap olds, PropertyMap news) =>
        olds.Keys.Union(news.Keys, StringComparer.Ordinal).Where(key => !Equals(olds.Find(key), news.Find(key)));

    private static IEnumerable<string> Under(IEnumerable<string> lines, int column) => lines.Prepend($"{new string(' ', column)}--outputs:--");
}
