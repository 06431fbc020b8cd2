#include "simulator/cli/json_output.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "questionbanks/text/safe_text.h"
#include "simulator/cli/choose_attempt.h"
#include "simulator/cli/iso_time.h"
#include "simulator/cli/versions.h"

namespace mockexam::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string document(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Texts that are not clean by their type: paths, messages of the system.
Json cleaned(const std::string& text) {
  return text::SafeText::clean(text).str();
}

Json moment(exam::WallMillis when) {
  auto text = iso_time(when);
  return text ? Json(std::move(*text)) : Json();
}

Json seconds(exam::Millis time) {
  constexpr double kMillis = 1000.0;
  return static_cast<double>(time.count()) / kMillis;
}

Json rounded(std::optional<double> value) {
  constexpr double kTenths = 10.0;
  return value ? Json(std::round(*value * kTenths) / kTenths) : Json();
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json scale_json(const banks::Scale& scale) {
  return {{"min", scale.min}, {"max", scale.max}, {"pass", scale.pass}};
}

const char* band_word(scoring::Band band) {
  switch (band) {
    case scoring::Band::NeedsImprovement:
      return "needs-improvement";
    case scoring::Band::MeetsCompetencies:
      return "meets-competencies";
  }
  return "";
}

Json domains_json(const app::FinishedAttempt& finished) {
  Json list = Json::array();
  const auto& domains = finished.paper.exam.domains;
  for (std::size_t i = 0; i < domains.size(); ++i) {
    const scoring::DomainResult& result = finished.result.score.domains[i];
    list.push_back({{"id", domains[i].id},
                    {"title", domains[i].title.str()},
                    {"weight", domains[i].weight_percent},
                    {"scored", result.tally.scored},
                    {"correct", result.tally.correct},
                    {"band", result.band ? Json(band_word(result.band->band)) : Json()},
                    {"uncertain", result.band ? Json(result.band->uncertain) : Json()}});
  }
  return list;
}

Json formats_json(const scoring::ScoreReport& score) {
  Json list = Json::array();
  for (int type = 0; type < banks::kItemTypes; ++type) {
    const scoring::Tally& tally = score.formats[static_cast<std::size_t>(type)];
    list.push_back({{"type", banks::word(static_cast<banks::ItemType>(type))},
                    {"scored", tally.scored},
                    {"correct", tally.correct}});
  }
  return list;
}

Json items_json(const app::FinishedAttempt& finished) {
  Json list = Json::array();
  for (const exam::ItemResult& item : finished.result.items) {
    const auto domain = static_cast<std::size_t>(item.domain);
    list.push_back({{"position", item.position + 1},
                    {"id", item.id},
                    {"type", banks::word(item.type)},
                    {"domain", finished.paper.exam.domains[domain].id},
                    {"task", item.task},
                    {"scored", item.scored},
                    {"answered", item.answered},
                    {"correct", item.correct},
                    {"seconds", seconds(item.spent)},
                    {"changes", item.changes},
                    {"flagged", item.flagged}});
  }
  return list;
}

Json slowest_json(const scoring::ScoreReport& score) {
  Json list = Json::array();
  for (const int position : score.slowest) list.push_back(position + 1);
  return list;
}

void add_times(const app::FinishedAttempt& finished, Json& report) {
  const exam::AttemptResult& result = finished.result;
  report["time_used_s"] = seconds(result.used);
  report["time_limit_s"] = seconds(result.limit);
  report["pace_s"] = seconds(result.score.pace);
  report["slowest"] = slowest_json(result.score);
  report["interruptions"] = result.interruptions;
  report["away_s"] = seconds(result.away);
  report["started"] = moment(finished.summary.started);
  report["ended"] = moment(finished.summary.outcome->ended);
}

void add_score(const app::FinishedAttempt& finished, Json& report) {
  const scoring::ScoreReport& score = finished.result.score;
  report["scaled"] = score.scaled;
  report["passed"] = score.passed;
  report["standard_error"] = rounded(score.standard_error);
  report["interval"] = {{"low", score.interval.low},
                        {"high", score.interval.high},
                        {"confidence", scoring::kScoreConfidence}};
  report["scale"] = scale_json(finished.paper.exam.scale);
  report["raw"] = score.raw;
  report["cut_raw"] = score.cut_raw;
  report["scored"] = score.scored;
  report["unscored"] = score.unscored;
  report["answered"] = score.answered;
  report["answer_changes"] = {{"wrong_to_right", score.changes.wrong_to_right},
                              {"right_to_wrong", score.changes.right_to_wrong},
                              {"wrong_to_wrong", score.changes.wrong_to_wrong}};
}

Json exam_json(const app::FoundExam& found) {
  Json json = {{"exam", found.folder.filename().string()}, {"usable", found.exam.has_value()}};
  json["folder"] = cleaned(found.folder.string());
  if (!found.exam) return json;
  const banks::ExamDefinition& exam = *found.exam;
  json["exam"] = exam.id;
  json["code"] = exam.code;
  json["title"] = exam.title.str();
  json["vendor"] = exam.vendor;
  json["version"] = exam.version;
  json["status"] = banks::word(exam.status);
  json["valid_from"] = text_or_null(exam.valid_from);
  json["valid_to"] = text_or_null(exam.valid_to);
  json["languages"] = exam.languages;
  json["items"] = exam.items;
  json["scored"] = exam.scored;
  json["unscored"] = exam.unscored;
  json["minutes"] = exam.time.count();
  json["scale"] = scale_json(exam.scale);
  json["extra_time"] = Json::array();
  for (const banks::ExtraTime& extra : exam.delivery.extra_time) {
    json["extra_time"].push_back({{"id", extra.id}, {"title", extra.title.str()}});
  }
  json["domains"] = Json::array();
  for (const banks::Domain& domain : exam.domains) {
    json["domains"].push_back(
        {{"id", domain.id}, {"title", domain.title.str()}, {"weight", domain.weight_percent}});
  }
  return json;
}

const char* verdict_word(Check::Verdict verdict) {
  switch (verdict) {
    case Check::Verdict::Fine:
      return "fine";
    case Check::Verdict::Note:
      return "note";
    case Check::Verdict::Wrong:
      return "wrong";
  }
  return "";
}

}  // namespace

std::string form_json(const DrawnForm& drawn, bool table) {
  Json json = {{"schema", "mockexam.form/1"},
               {"exam", drawn.form.exam},
               {"seed", drawn.form.seed},
               {"cut_raw", drawn.form.cut_raw()},
               {"cut", drawn.form.cut_permille / 1000.0},
               {"items", Json::array()}};
  for (std::size_t i = 0; i < drawn.items.size(); ++i) {
    const banks::Item& item = drawn.items[i];
    json["items"].push_back({{"position", i + 1},
                             {"id", item.id},
                             {"revision", item.revision},
                             {"domain", item.domain()},
                             {"task", item.task},
                             {"type", banks::word(item.type)},
                             {"scored", drawn.form.items[i].scored}});
  }
  if (table) json["scale_table"] = drawn.scale_table;
  return document(json);
}

std::string report_json(const app::FinishedAttempt& finished) {
  Json json = {{"schema", "mockexam.report/1"},         {"exam", finished.paper.exam.id},
               {"attempt", finished.summary.id},        {"mode", finished.summary.mode},
               {"state", word(finished.summary.state)}, {"seed", finished.paper.form.seed},
               {"language", finished.paper.language}};
  add_score(finished, json);
  add_times(finished, json);
  json["domains"] = domains_json(finished);
  json["formats"] = formats_json(finished.result.score);
  json["items"] = items_json(finished);
  return document(json);
}

std::string history_json(const std::vector<exam::AttemptSummary>& attempts) {
  Json json = {{"schema", "mockexam.history/1"}, {"attempts", Json::array()}};
  for (const exam::AttemptSummary& attempt : attempts) {
    const bool scored = is_scored(attempt);
    json["attempts"].push_back(
        {{"attempt", attempt.id},
         {"exam", attempt.exam},
         {"mode", attempt.mode},
         {"state", word(attempt.state)},
         {"started", moment(attempt.started)},
         {"ended", attempt.outcome ? moment(attempt.outcome->ended) : Json()},
         {"scaled", scored ? Json(attempt.outcome->scaled) : Json()},
         {"passed", scored ? Json(attempt.outcome->passed) : Json()}});
  }
  return document(json);
}

std::string exams_json(const std::vector<app::FoundExam>& exams) {
  Json json = {{"schema", "mockexam.exams/1"}, {"exams", Json::array()}};
  for (const app::FoundExam& found : exams) json["exams"].push_back(exam_json(found));
  return document(json);
}

std::string doctor_json(const Checkup& checkup) {
  Json json = {{"schema", "mockexam.doctor/1"},
               {"version", program_version()},
               {"ok", is_well(checkup)},
               {"checks", Json::array()}};
  for (const Check& check : checkup) {
    json["checks"].push_back({{"name", check.name},
                              {"value", cleaned(check.value)},
                              {"verdict", verdict_word(check.verdict)},
                              {"advice", check.advice.empty() ? Json() : cleaned(check.advice)}});
  }
  return document(json);
}

std::string json_version() {
  return std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_MINOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

}  // namespace mockexam::cli
