#include "tests/support/builders.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace mockexam::tests {
namespace {

using banks::ItemType;
using exam::Event;
using exam::EventKind;
using scoring::kEmpty;

text::SafeText safe(std::string_view text) {
  return text::SafeText::clean(text);
}

banks::LocalText both(std::string_view in_english, std::string_view in_japanese) {
  banks::LocalText text = english(in_english);
  static_cast<void>(text.add("ja", safe(in_japanese)));
  return text;
}

void add_option(banks::Item& item, std::string_view text, std::string_view reason) {
  item.options.push_back({english(text), english(reason)});
}

void fill_multiple_choice(banks::Item& item) {
  item.stem = both(
      "A grocery chain serves a demand forecast from one real-time endpoint. Traffic is flat "
      "except for a known burst every Friday at noon, when requests time out.\n\nWhich change "
      "absorbs the burst with the LEAST operational effort?",
      "ある食料品チェーンは、1つのリアルタイムエンドポイントで需要予測を提供しています。毎週金曜日"
      "の正午だけ、リクエストがタイムアウトします。\n\n運用の手間が最も少ない変更はどれですか。");
  item.options = {
      {both("Move the model to a serverless endpoint with a concurrency of 5.",
            "モデルを同時実行数5のサーバーレスエンドポイントに移す。"),
       both("The model needs more memory than a serverless endpoint has.",
            "モデルに必要なメモリがサーバーレスの上限を超えます。")},
      {both("Add a scheduled scaling action of `min-capacity 4` for Friday noon.",
            "金曜日の正午に `min-capacity 4` のスケジュールされたスケーリングを追加する。"),
       both("Capacity is there before the burst, and nothing else changes.",
            "急増の前に容量が用意され、ほかは変わりません。")},
      {both("Store the forecasts each hour with batch transform.",
            "バッチ変換で毎時予測を保存する。"),
       both("Stored forecasts do not answer new requests.",
            "保存された予測は新しいリクエストに答えません。")},
      {both("Ask the clients to send their requests more slowly.",
            "クライアントにゆっくり送るよう頼む。"),
       both("The chain does not control the clients.", "クライアントは管理できません。")},
  };
  item.key.places = {1};
}

void fill_multiple_response(banks::Item& item) {
  item.stem = english(
      "A training job reads many small files and spends most of its time waiting for them. Which "
      "steps shorten the waiting? Select TWO.");
  add_option(item, "Pack the files into larger ones.", "Fewer, larger reads wait less.");
  add_option(item, "Use an instance with more memory.", "Memory is not what is short.");
  add_option(item, "Lower the learning rate.", "That makes the job longer, not its reads.");
  add_option(item, "Read ahead with several workers.", "Reads overlap with computing.");
  add_option(item, "Write checkpoints more often.", "Checkpoints add writes.");
  item.key.places = {0, 3};
}

void fill_ordering(banks::Item& item) {
  item.stem = english("Put the steps of a blue/green deployment in their order. Select THREE.");
  add_option(item, "Start the new fleet.", "It must run before it can be tested.");
  add_option(item, "Shift a part of the traffic.", "A part shows faults at a small price.");
  add_option(item, "End the old fleet.", "Only when the new one has proved itself.");
  add_option(item, "Delete the model.", "The old model is what a rollback needs.");
  add_option(item, "Retrain the model.", "Deployment comes after training.");
  item.key.places = {0, 1, 2};
}

void fill_matching(banks::Item& item) {
  item.stem = english("Match each need with the way of inference that fits it best.");
  for (const char* response : {"Batch transform", "Asynchronous inference", "Real-time inference",
                               "Serverless inference"}) {
    item.options.push_back({english(response), {}});
  }
  item.prompts = {
      {english("Answers within 100 ms, all day"), english("Only a running endpoint is that fast.")},
      {english("Scores for a whole table each night"), english("Nobody waits for an answer.")},
      {english("Payloads of 800 MB, answers within minutes"), english("A queue takes large ones.")},
  };
  item.key.places = {2, 0, 1};
  item.reuse = banks::Reuse::AtMostOnce;
}

banks::Domain make_domain(const std::string& id, std::string_view title, int weight) {
  banks::Domain domain{id, safe(title), weight, {}};
  for (const char* task : {"1", "2", "3"}) {
    domain.tasks.push_back({id + "." + task, safe("Choose and run the right thing"), {}});
  }
  return domain;
}

}  // namespace

banks::LocalText english(std::string_view text) {
  return {"en", safe(text)};
}

banks::Item sample_item(ItemType type, std::string id, std::string task) {
  banks::Item item;
  item.id = std::move(id);
  item.type = type;
  item.task = std::move(task);
  item.point = item.task + "-01";
  item.expected_permille = 700;
  item.status = banks::ItemStatus::Approved;
  item.written = "2026-11-01";
  switch (type) {
    case ItemType::MultipleChoice:
      fill_multiple_choice(item);
      break;
    case ItemType::MultipleResponse:
      fill_multiple_response(item);
      break;
    case ItemType::Ordering:
      fill_ordering(item);
      break;
    case ItemType::Matching:
      fill_matching(item);
      break;
  }
  item.explanation = english("What is known in advance can be planned for. `Plans` cost little.");
  item.references = {{"https://docs.example.org/guide/" + item.id + ".html", "2026-11-02",
                      safe("Planning, Example Guide")}};
  return item;
}

banks::ExamDefinition small_exam() {
  banks::ExamDefinition exam;
  exam.id = "mla-c01";
  exam.code = "MLA-C01";
  exam.vendor = "Nobody";
  exam.version = "1.0";
  exam.title = safe("Certified Machine Learning Engineer - Associate");
  exam.languages = {"en", "ja"};
  exam.items = 6;
  exam.scored = 5;
  exam.unscored = 1;
  exam.time = std::chrono::minutes(12);
  exam.scale = {100, 1000, 720};
  exam.types = {{ItemType::MultipleChoice, 3, 4, 4, 1, 1},
                {ItemType::MultipleResponse, 1, 5, 6, 2, 3},
                {ItemType::Ordering, 1, 3, 7, 3, 5},
                {ItemType::Matching, 1, 2, 8, 3, 7}};
  exam.domains = {make_domain("1", "Data Preparation for Machine Learning (ML)", 28),
                  make_domain("2", "ML Model Development", 26),
                  make_domain("3", "Deployment and Orchestration of ML Workflows", 22),
                  make_domain("4", "ML Solution Monitoring, Maintenance, and Security", 24)};
  return exam;
}

exam::Paper small_paper() {
  exam::Paper paper;
  paper.exam = small_exam();
  paper.language = "en";
  paper.items = {sample_item(ItemType::MultipleChoice, "X-1.1-001", "1.1"),
                 sample_item(ItemType::MultipleResponse, "X-1.2-001", "1.2"),
                 sample_item(ItemType::Ordering, "X-2.1-001", "2.1"),
                 sample_item(ItemType::Matching, "X-2.2-001", "2.2"),
                 sample_item(ItemType::MultipleChoice, "X-3.1-001", "3.1"),
                 sample_item(ItemType::MultipleChoice, "X-4.1-001", "4.1")};
  paper.form.exam = paper.exam.id;
  paper.form.seed = 1;
  for (const banks::Item& item : paper.items) {
    std::vector<int> order(item.options.size());
    std::iota(order.begin(), order.end(), 0);
    std::rotate(order.begin(), order.begin() + 1, order.end());
    paper.form.items.push_back({item.id, item.revision, true, order});
    paper.form.cut_permille += item.expected_permille;
  }
  paper.form.items.back().scored = false;
  paper.form.cut_permille -= paper.items.back().expected_permille;
  paper.scale_table = exam::scale_table_for(paper.exam, paper.form);
  return paper;
}

scoring::Response wrong_response(const banks::Item& item) {
  scoring::Response response = item.key;
  if (item.type == ItemType::MultipleChoice || item.type == ItemType::MultipleResponse) {
    const int options = static_cast<int>(item.options.size());
    for (int& option : response.places) option = (option + 1) % options;
    std::ranges::sort(response.places);
  } else {
    std::rotate(response.places.begin(), response.places.begin() + 1, response.places.end());
  }
  return response;
}

Candidate::Candidate(const exam::Paper& paper)
    : paper_(paper), sitting_({paper.exam.time_with(nullptr), true, true, true}, [&paper] {
        std::vector<exam::ItemShape> shapes;
        for (const banks::Item& item : paper.items) shapes.push_back(exam::shape_of(item));
        return shapes;
      }()) {
  happen(exam::event_of(EventKind::Start));
}

const banks::Item& Candidate::item() const {
  return paper_.items[static_cast<std::size_t>(sitting_.current())];
}

void Candidate::happen(Event event) {
  event.used = used_;
  if (event.position < 0) event.position = sitting_.current();
  if (sitting_.apply(event)) throw std::logic_error("the sitting refused an event");
}

Candidate& Candidate::show(int position, std::chrono::milliseconds looks) {
  Event event = exam::event_of(EventKind::Show);
  event.position = position;
  happen(event);
  used_ += looks;
  return *this;
}

Candidate& Candidate::answer(const scoring::Response& response) {
  happen(exam::event_of(EventKind::Clear));
  for (std::size_t place = 0; place < response.places.size(); ++place) {
    if (response.places[place] == kEmpty) continue;
    const ItemType type = item().type;
    Event event = exam::event_of(type == ItemType::Ordering   ? EventKind::Place
                                 : type == ItemType::Matching ? EventKind::Match
                                                              : EventKind::Choose);
    event.place = static_cast<int>(place);
    event.option = response.places[place];
    happen(event);
  }
  return *this;
}

Candidate& Candidate::answer_right() {
  return answer(item().key);
}

Candidate& Candidate::answer_wrong() {
  return answer(wrong_response(item()));
}

Candidate& Candidate::flag() {
  happen(exam::event_of(EventKind::Flag));
  return *this;
}

Candidate& Candidate::note(std::string_view text) {
  Event event = exam::event_of(EventKind::Note);
  event.note = safe(text);
  happen(event);
  return *this;
}

Candidate& Candidate::away(std::chrono::milliseconds time) {
  happen(exam::event_of(EventKind::Pause));
  Event event = exam::event_of(EventKind::Resume);
  event.away = time;
  happen(event);
  return *this;
}

Candidate& Candidate::submit() {
  happen(exam::event_of(EventKind::Submit));
  return *this;
}

Candidate& Candidate::expire() {
  used_ = std::max(used_, sitting_.rules().limit);
  happen(exam::event_of(EventKind::Expire));
  return *this;
}

}  // namespace mockexam::tests
