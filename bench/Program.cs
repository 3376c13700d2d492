using Sandboxes.Bench;

if (args is not [var binary, var sandboxd, var report])
{
    Console.Error.WriteLine("usage: bench PROVIDER-BINARY SANDBOXD-BINARY REPORT.md");
    return 2;
}

var starts = await StartBench.RunAsync(binary, warmups: 3, runs: 20);
var check = await ThroughputBench.CheckAsync(binary);
var diff = await ThroughputBench.DiffAsync(binary);
var upload = await UploadBench.RunAsync(binary, sandboxd);
var fleet = await FleetBench.RunAsync(binary, sandboxd);
var text = Report.Render(binary, starts, check, diff, upload, fleet);
await File.WriteAllTextAsync(report, text);
Console.Write(text);
return 0;
