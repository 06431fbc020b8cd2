#pragma once

namespace mockexam::app {

// How a sitting was left.
enum class Ending { Done, Paused, TimeUp };

}  // namespace mockexam::app
