#ifndef BAKEN_CDEFLATE_SHIM_H
#define BAKEN_CDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
