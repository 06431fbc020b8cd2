#include "questionbanks/model/item.h"

namespace mockexam::banks {

bool is_usable(const Item& item) {
  return item.status == ItemStatus::Approved || item.status == ItemStatus::Pretest;
}

const char* word(ItemType type) {
  switch (type) {
    case ItemType::MultipleChoice: return "multiple-choice";
    case ItemType::MultipleResponse: return "multiple-response";
    case ItemType::Ordering: return "ordering";
    case ItemType::Matching: return "matching";
  }
  return "";
}

const char* word(Level level) {
  switch (level) {
    case Level::Recall: return "recall";
    case Level::Understand: return "understand";
    case Level::Apply: return "apply";
    case Level::Analyze: return "analyze";
  }
  return "";
}

const char* word(ItemStatus status) {
  switch (status) {
    case ItemStatus::Draft: return "draft";
    case ItemStatus::Reviewed: return "reviewed";
    case ItemStatus::Approved: return "approved";
    case ItemStatus::Pretest: return "pretest";
    case ItemStatus::Retired: return "retired";
  }
  return "";
}

const char* word(Lifecycle lifecycle) {
  switch (lifecycle) {
    case Lifecycle::Current: return "current";
    case Lifecycle::Closed: return "closed";
  }
  return "";
}

const char* word(Reuse reuse) {
  switch (reuse) {
    case Reuse::Once: return "once";
    case Reuse::AtMostOnce: return "at-most-once";
    case Reuse::Any: return "any";
  }
  return "";
}

}  // namespace mockexam::banks
