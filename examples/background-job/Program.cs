using Pulumi;
using Pulumi.Sandboxes;

return await Deployment.RunAsync(() =>
{
    const string result = "/tmp/result.json";

    var sandbox = new Sandbox("trainer", new SandboxArgs
    {
        Image = "python:3.11-slim",
        TimeoutMinutes = 60,
    });

    // Runs for as long as it takes; `up` waits for its end and fails with its output when it does. A new seed runs it again.
    var seed = new Pulumi.Config().GetInt32("seed") ?? 1;
    var training = new BackgroundJob("training", new BackgroundJobArgs
    {
        SandboxId = sandbox.Id,
        Command = $$"""
            loss=1000
            for epoch in 1 2 3; do
                sleep 0.3
                loss=$((loss * (50 + SEED % 10) / 100))
                echo "epoch $epoch: loss 0.$loss"
            done
            printf '{"seed": %s, "loss": 0.%s}' "$SEED" "$loss" > {{result}}
            """,
        EnvironmentVars = { ["SEED"] = $"{seed}" },
        WaitForCompletion = true,
    });

    // Read when the job has ended: its id is known only then.
    var read = ReadFile.Invoke(new ReadFileInvokeArgs
    {
        SandboxId = training.JobId.Apply(_ => sandbox.Id),
        Path = result,
    });

    return new Dictionary<string, object?>
    {
        ["status"] = training.Status,
        ["log"] = training.Stdout,
        ["result"] = read.Apply(file => file.Content),
    };
});
